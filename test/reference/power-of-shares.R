source("read-cases.R")

answer_cases("stats", function(v) {
  n <- v[[1]][1]; p1 <- v[[1]][2]; p2 <- v[[1]][3]; power <- v[[1]][4]
  chance <- function(n) power.prop.test(n = n, p1 = p1, p2 = p2, sig.level = 1 - v[[2]])$power
  units <- 2
  while (chance(units) < power) units <- units + 1
  c(chance(n), units)
})
