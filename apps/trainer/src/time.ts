/**
 * How long it takes, in milliseconds, each `counted` times and from the quickest on. In turns, so that whatever else the
 * machine does falls on all alike; the first `warmUp` turns do not count.
 *
 * @param runs are given the number of the turn
 */
export function timeInTurns(
  runs: readonly ((turn: number) => void)[],
  { warmUp, counted }: { readonly warmUp: number; readonly counted: number },
): number[][] {
  const times = runs.map((): number[] => []);
  for (let turn = 0; turn < warmUp + counted; turn++) {
    for (const [i, run] of runs.entries()) {
      const start = performance.now();
      run(turn);
      if (turn >= warmUp) times[i]?.push(performance.now() - start);
    }
  }
  return times.map((millis) => millis.sort((a, b) => a - b));
}
