source("read-cases.R")

answer_cases("stats", function(v) {
  result <- prop.test(v[[1]][1], v[[1]][2], conf.level = v[[2]], correct = FALSE)
  c(result$estimate, result$conf.int)
})
