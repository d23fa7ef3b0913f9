source("read-cases.R")
library(sandwich)

answer_cases("sandwich", function(v) {
  fit <- lm(log(v[[1]]) ~ v[[3]] + log(v[[2]]) + factor(v[[4]]))
  estimate <- coef(fit)[2]
  error <- sqrt(vcovHC(fit, type = "HC3")[2, 2])
  t <- estimate / error
  c(exp(estimate), exp(estimate + c(-1, 1) * qt((1 + v[[5]]) / 2, fit$df.residual) * error),
    t, 2 * pt(-abs(t), fit$df.residual))
})
