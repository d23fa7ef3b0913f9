source("read-cases.R")

answer_cases("stats", function(v) {
  d <- v[[1]] - v[[2]]
  signs <- as.matrix(expand.grid(rep(list(c(1, -1)), length(d))))
  slack <- 1e-13 * max(abs(d)) * length(d)
  # The first row of signs leaves everything as it is.
  upper_p <- function(d, slack) {
    sums <- signs %*% d
    mean(sums >= sums[1] - slack)
  }
  # The p-value steps only where a set of differences averages to the shift; it is taken between the steps.
  lowest_accepted <- function(d) {
    steps <- distinct(((1 - signs) %*% d / rowSums(1 - signs))[-1])
    between <- c((head(steps, -1) + tail(steps, -1)) / 2, tail(steps, 1) + 1)
    accepted <- vapply(between, function(shift) upper_p(d - shift, 0) > (1 - v[[3]]) / 2 + 1e-12, NA)
    steps[which(accepted)[1]]
  }
  c(mean(d), lowest_accepted(d), -lowest_accepted(-d),
    mean(abs(signs %*% d) >= abs(sum(d)) - slack), upper_p(d, slack))
})
