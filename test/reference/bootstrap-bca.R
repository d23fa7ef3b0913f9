# R cannot draw our resamples; it gets the ratio of means of each, and makes its own limits of them. The
# influence of each row is found by the numerical derivative, not by our formula.
source("read-cases.R")
library(boot)

answer_cases("boot", function(v) {
  data <- data.frame(value = c(v[[1]], v[[2]]), group = rep(1:2, lengths(v[1:2])))
  ratio <- function(data, w) {
    first <- data$group == 1
    sum((w * data$value)[first]) / sum(w[first]) / (sum((w * data$value)[!first]) / sum(w[!first]))
  }
  object <- boot(data, ratio, R = length(v[[4]]), stype = "w", strata = data$group)
  object$t <- matrix(v[[4]])
  influence <- empinf(object, type = "inf", eps = 1e-7) / lengths(v[1:2])[data$group]
  boot.ci(object, conf = v[[3]], type = "bca", L = influence)$bca[4:5]
})
