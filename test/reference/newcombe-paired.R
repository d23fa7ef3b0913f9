# Newcombe 1998, Stat Med 17:2635, method 10, in the paper's letters; Wilson's limits from prop.test.
source("read-cases.R")

wilson <- function(x, n, level) prop.test(x, n, conf.level = level, correct = FALSE)$conf.int

answer_cases("stats", function(v) {
  e <- v[[1]][1]; f <- v[[1]][2]; g <- v[[1]][3]; h <- v[[1]][4]
  n <- e + f + g + h
  theta <- (f - g) / n
  one <- wilson(e + f, n, v[[2]]) - (e + f) / n
  two <- wilson(e + g, n, v[[2]]) - (e + g) / n
  product <- (e + f) * (g + h) * (e + g) * (f + h)
  numerator <- e * h - f * g
  if (numerator > n / 2) numerator <- numerator - n / 2
  else if (numerator >= 0) numerator <- 0
  phi <- if (product == 0) 0 else numerator / sqrt(product)
  correlation <- matrix(c(1, -phi, -phi, 1), 2)
  length_of <- function(a, b) sqrt(drop(t(abs(c(a, b))) %*% correlation %*% abs(c(a, b))))
  c(theta, theta - length_of(one[1], two[2]), theta + length_of(one[2], two[1]))
})
