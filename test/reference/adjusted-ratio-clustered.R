source("read-cases.R")
suppressMessages(library(clubSandwich))

answer_cases("clubSandwich", function(v) {
  data <- data.frame(value = log(v[[1]]), before = log(v[[2]]), group = v[[3]], unit = v[[4]])
  fit <- lm(value ~ group + before, data)
  estimate <- coef(fit)[2]
  error <- sqrt(vcovCR(fit, data$unit, type = "CR1S")[2, 2])
  df <- length(unique(data$unit)) - 1
  t <- estimate / error
  c(exp(estimate), exp(estimate + c(-1, 1) * qt((1 + v[[5]]) / 2, df) * error), t, 2 * pt(-abs(t), df))
})
