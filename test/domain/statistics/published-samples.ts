/** R's `sleep`: extra hours of sleep of the same ten people on two drugs (Student 1908, Biometrika 6:1–25). */
export const SLEEP = {
  first: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
  second: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
} as const;

/**
 * Darwin's maize: height of crossed minus self-fertilized plants, eighths of an inch, 15 pairs
 * (Fisher 1935, The Design of Experiments, §17).
 */
export const MAIZE = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48] as const;

/** Survival in days of treated and untreated mice (Efron & Tibshirani 1993, An Introduction to the Bootstrap, table 2.1). */
export const MICE = {
  treated: [94, 197, 16, 38, 99, 141, 23],
  untreated: [52, 104, 146, 10, 51, 30, 40, 27, 46],
} as const;
