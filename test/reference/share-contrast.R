source("read-cases.R")

limits <- function(successes, trials, level) {
  prop.test(successes, trials, conf.level = level, correct = FALSE)$conf.int
}

# Zou & Donner 2008, equations (6) and (7): the contrast of one share with a multiple of another.
answer_cases("stats", function(v) {
  n <- v[[1]]
  multiplier <- v[[2]]
  p <- c(n[1] / n[2], n[3] / n[4])
  a <- limits(n[1], n[2], v[[3]])
  b <- limits(n[3], n[4], v[[3]])
  contrast <- p[1] - multiplier * p[2]
  c(
    contrast,
    contrast - sqrt((p[1] - a[1])^2 + multiplier^2 * (b[2] - p[2])^2),
    contrast + sqrt((a[2] - p[1])^2 + multiplier^2 * (p[2] - b[1])^2)
  )
})
