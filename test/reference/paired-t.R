source("read-cases.R")

answer_cases("stats", function(v) {
  plain <- t.test(v[[1]], v[[2]], paired = TRUE, conf.level = v[[3]])
  logs <- t.test(log(v[[1]]), log(v[[2]]), paired = TRUE, conf.level = v[[3]])
  c(plain$estimate, plain$conf.int, plain$statistic, plain$p.value,
    exp(logs$estimate), exp(logs$conf.int))
})
