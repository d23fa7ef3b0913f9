source("read-cases.R")

answer_cases("stats", function(v) {
  result <- t.test(log(v[[1]]), log(v[[2]]), conf.level = v[[3]])
  c(exp(diff(rev(result$estimate))), exp(result$conf.int), result$statistic, result$p.value)
})
