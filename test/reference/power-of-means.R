source("read-cases.R")
library(pwr)

answer_cases(c("pwr", "stats"), function(v) {
  tail <- (1 - v[[3]]) / 2
  difference <- v[[2]][1]; sd <- v[[2]][2]; power <- v[[2]][3]
  chance <- pwr.t2n.test(v[[1]][1], v[[1]][2], d = difference / sd, sig.level = tail, alternative = "greater")$power
  smallest <- power.t.test(n = v[[1]][1], sd = sd, power = power, sig.level = 2 * tail, tol = 1e-13)$delta
  reaches <- function(n) power.t.test(n = n, delta = difference, sd = sd, sig.level = 2 * tail)$power >= power
  units <- 2
  while (!reaches(units)) units <- units + 1
  c(chance, smallest, units)
})
