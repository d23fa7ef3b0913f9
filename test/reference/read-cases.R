# Shared by the scripts beside it: reads one case a line (vectors of numbers, separated by semicolons) from
# standard input, and prints one line of figures for each, below a line that names the versions.
options(warn = -1)

answer_cases <- function(packages, figures_of) {
  versions <- vapply(packages, function(name) paste(name, packageVersion(name)), "")
  cat("# ", R.version.string, "; ", paste(versions, collapse = ", "), "\n", sep = "")
  for (line in readLines(file("stdin"))) {
    vectors <- lapply(strsplit(line, ";")[[1]], function(text) as.numeric(strsplit(text, ",")[[1]]))
    cat(paste(sprintf("%.16g", figures_of(vectors)), collapse = " "), "\n", sep = "")
  }
}

# Sorted values without those that differ from the one before by rounding only.
distinct <- function(values) {
  sorted <- sort(values)
  sorted[c(TRUE, diff(sorted) > 1e-12 * max(abs(values)))]
}
