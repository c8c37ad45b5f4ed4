/** The mean of numbers, of which there is one at least. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The standard error of the mean, by the sample's own deviation. */
export function standardError(values: readonly number[]): number {
  const middle = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
  return Math.sqrt(variance / values.length);
}

/** The mean with its standard error, as people read it. */
export const meanText = (values: readonly number[]): string =>
  `${mean(values).toFixed(1)} ± ${standardError(values).toFixed(1)}`;

/** How many of the items are so, in percent with the standard error. */
export const shareText = <T>(items: readonly T[], isSo: (item: T) => boolean): string =>
  `${meanText(items.map((item) => (isSo(item) ? 100 : 0)))} %`;

/** A table in Markdown, with its columns under each other. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}
