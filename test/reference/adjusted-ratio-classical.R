source("read-cases.R")

answer_cases("stats", function(v) {
  fit <- lm(log(v[[1]]) ~ v[[3]] + log(v[[2]]) + factor(v[[4]]))
  row <- summary(fit)$coefficients[2, ]
  c(exp(row[1]), exp(confint(fit, 2, level = v[[5]])), row[3], row[4])
})
