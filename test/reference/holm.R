source("read-cases.R")

answer_cases("stats", function(v) p.adjust(v[[1]], method = "holm"))
