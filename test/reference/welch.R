source("read-cases.R")

answer_cases("stats", function(v) {
  result <- t.test(v[[1]], v[[2]], conf.level = v[[3]])
  c(mean(v[[1]]) - mean(v[[2]]), result$conf.int, result$statistic, result$parameter, result$p.value)
})
