source("read-cases.R")

answer_cases("stats", function(v) {
  events <- c(v[[1]], v[[3]])
  exposure <- c(v[[2]], v[[4]])
  group <- rep(1:0, c(length(v[[1]]), length(v[[3]])))
  exact <- poisson.test(c(sum(v[[1]]), sum(v[[3]])), c(sum(v[[2]]), sum(v[[4]])), conf.level = v[[5]])
  fit <- glm(events ~ group + offset(log(exposure)), family = quasipoisson, epsilon = 1e-14, maxit = 100)
  row <- summary(fit)$coefficients["group", ]
  dispersion <- summary(fit)$dispersion
  interval <- exact$conf.int
  if (dispersion > 1) {
    quasi <- exp(row[1] + c(-1, 1) * qt((1 + v[[5]]) / 2, fit$df.residual) * row[2])
    interval <- c(min(interval[1], quasi[1]), max(interval[2], quasi[2]))
  }
  c(exact$estimate, interval, dispersion)
})
