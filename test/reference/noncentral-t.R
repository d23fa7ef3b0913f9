source("read-cases.R")

answer_cases("stats", function(v) pt(v[[1]][1], v[[1]][2], v[[1]][3]))
