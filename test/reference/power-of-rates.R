source("read-cases.R")

# Breslow & Day 1987, section 7.3, on the logarithm of the ratio.
answer_cases("stats", function(v) {
  events <- v[[1]]
  ratio <- v[[2]][1]
  dispersion <- v[[2]][2]
  error <- sqrt(dispersion * sum(1 / events))
  pnorm(qnorm(1 - (1 - v[[3]]) / 2), abs(log(ratio)) / error, lower.tail = FALSE)
})
