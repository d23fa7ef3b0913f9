source("read-cases.R")

answer_cases("stats", function(v) {
  data <- data.frame(
    unit = c(paste("p", c(v[[1]], v[[3]])), paste("c", c(v[[5]], v[[7]]))),
    value = c(v[[2]], v[[4]], v[[6]], v[[8]]),
    pilot = rep(c(1, 1, 0, 0), lengths(v[c(1, 3, 5, 7)])),
    after = rep(c(0, 1, 0, 1), lengths(v[c(1, 3, 5, 7)])))
  cells <- aggregate(value ~ unit + pilot + after, data, mean)
  estimate <- coef(lm(value ~ factor(unit) + after + I(pilot * after), cells))["I(pilot * after)"]
  wide <- reshape(cells, idvar = c("unit", "pilot"), timevar = "after", direction = "wide")
  wide$change <- wide$value.1 - wide$value.0
  result <- t.test(wide$change[wide$pilot == 1], wide$change[wide$pilot == 0], conf.level = v[[9]])
  c(estimate, result$conf.int, result$p.value)
})
