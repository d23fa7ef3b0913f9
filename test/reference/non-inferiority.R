source("read-cases.R")

# 1 where the one-sided test shows no loss beyond the margin, -1 where it shows one, 0 otherwise.
answer_cases("stats", function(v) {
  level <- (1 - v[[3]]) / 2
  p <- function(mu, side) t.test(v[[1]], v[[2]], mu = mu, alternative = side)$p.value
  c((p(-v[[4]], "greater") < level) - (p(-v[[4]], "less") < level),
    (p(v[[4]], "less") < level) - (p(v[[4]], "greater") < level))
})
