source("read-cases.R")
suppressPackageStartupMessages(library(Epi))

limits <- function(n, level) {
  ci.pd(n[1], n[3], n[2] - n[1], n[4] - n[3], method = "Nc", conf.level = level, print = FALSE)[, 5:7]
}

# The p-value at which the interval just reaches zero.
p_value <- function(n) {
  estimate <- n[1] / n[2] - n[3] / n[4]
  if (estimate == 0) return(1)
  side <- if (estimate > 0) 2 else 3
  # Beyond eight deviates a level cannot be told from one.
  reach <- function(z) limits(n, 1 - 2 * pnorm(-z))[side]
  if (sign(reach(8)) == sign(estimate)) return(0)
  2 * pnorm(-uniroot(reach, c(1e-9, 8), tol = 1e-14)$root)
}

answer_cases("Epi", function(v) c(limits(v[[1]], v[[2]]), p_value(v[[1]])))
