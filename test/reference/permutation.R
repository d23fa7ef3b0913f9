source("read-cases.R")

# One-sided p-value of "the pilot group is higher by more than delta", over every allocation.
upper_p <- function(pilot, comparison, delta, allocations) {
  values <- c(pilot - delta, comparison)
  mean(colSums(matrix(values[allocations], nrow(allocations))) >= sum(pilot - delta))
}

# The smallest effect that the test does not reject. The p-value steps only where an allocation ties with the
# actual one: at the differences of means of equally large subsets. It is taken between the steps, where no
# rounding can decide a tie.
lowest_accepted <- function(pilot, comparison, level) {
  allocations <- combn(length(pilot) + length(comparison), length(pilot))
  most <- min(length(pilot), length(comparison))
  steps <- distinct(unlist(lapply(1:most, function(k)
    outer(combn(pilot, k, mean), combn(comparison, k, mean), "-"))))
  between <- c((head(steps, -1) + tail(steps, -1)) / 2, tail(steps, 1) + 1)
  accepted <- function(i) upper_p(pilot, comparison, between[i], allocations) > (1 - level) / 2 + 1e-12
  low <- 0; high <- length(steps)
  while (high - low > 1) {
    middle <- (low + high) %/% 2
    if (accepted(middle)) high <- middle else low <- middle
  }
  steps[high]
}

# coin::oneway_test(distribution = "exact") gives the same p-values for most of these cases, but stops at some
# of them and rounds ties of rows that are far from zero.
answer_cases("stats", function(v) {
  pilot <- v[[1]]; comparison <- v[[2]]
  allocations <- combn(length(pilot) + length(comparison), length(pilot))
  values <- c(pilot, comparison)
  sums <- colSums(matrix(values[allocations], nrow(allocations)))
  slack <- 1e-13 * max(abs(values)) * length(values)
  farther <- abs(sums - mean(sums)) >= abs(sums[1] - mean(sums)) - slack
  c(mean(pilot) - mean(comparison),
    lowest_accepted(pilot, comparison, v[[3]]), -lowest_accepted(-pilot, -comparison, v[[3]]),
    mean(farther), mean(sums >= sums[1] - slack))
})
