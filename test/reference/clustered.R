source("read-cases.R")

answer_cases("stats", function(v) {
  pilot <- tapply(v[[2]], v[[1]], mean)
  comparison <- tapply(v[[4]], v[[3]], mean)
  result <- t.test(pilot, comparison, conf.level = v[[5]])
  c(mean(pilot) - mean(comparison), result$conf.int, result$p.value)
})
