source("read-cases.R")

answer_cases("stats", function(v) {
  tail <- (1 - v[[1]]) / 2
  c(qnorm(tail, lower.tail = FALSE), qt(tail, v[[2]], lower.tail = FALSE),
    pnorm(v[[3]][1]), 2 * pt(-abs(v[[3]][1]), v[[2]]), qbeta(v[[3]][4], v[[3]][2], v[[3]][3]))
})
