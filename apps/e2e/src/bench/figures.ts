/** "p50 1.20 ms, p95 3.40 ms" */
export function summary(millis: readonly number[]): string {
  const sorted = [...millis].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${sorted.length} times)`;
}
