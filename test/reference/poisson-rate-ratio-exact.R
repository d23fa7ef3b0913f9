source("read-cases.R")

answer_cases("stats", function(v) {
  run <- function(side) poisson.test(v[[1]], v[[2]], alternative = side, conf.level = v[[3]])
  both <- run("two.sided")
  c(both$estimate, both$conf.int, min(1, 2 * run("less")$p.value, 2 * run("greater")$p.value))
})
