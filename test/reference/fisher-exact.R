source("read-cases.R")

answer_cases("stats", function(v) {
  n <- v[[1]]
  table <- matrix(c(n[1], n[2] - n[1], n[3], n[4] - n[3]), 2)
  # A margin of zero leaves one table only, which fisher.test refuses to judge.
  if (any(rowSums(table) == 0)) return(c(1, 1))
  c(fisher.test(table)$p.value, fisher.test(table, alternative = "greater")$p.value)
})
