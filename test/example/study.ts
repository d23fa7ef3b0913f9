/** A study file of `n` tasks a group whose minutes with AI are `ratio` times those without, with a spread. */
export function studyCsv(n: number, ratio: number): string {
  const header =
    'dev_id,issue_id,predicted_time_no_ai,predicted_time_ai_allowed,ai_treatment,initial_implementation_time,post_review_implementation_time';
  const rows = Array.from({ length: n }, (_, index) => {
    // A spread of a third around 60 minutes, the same in both groups.
    const minutes = 60 * Math.exp(0.35 * Math.sin(index * 2.4));
    return [
      `${index % 5},${index}a,80,40,0.0,${minutes.toFixed(1)},10`,
      `${index % 5},${index}b,80,40,1.0,${(ratio * minutes).toFixed(1)},${(10 * ratio).toFixed(1)}`,
    ];
  });
  return [header, ...rows.flat()].join('\n');
}
