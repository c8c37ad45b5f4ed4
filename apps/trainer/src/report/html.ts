import { escapeMarkup } from "@inkling/ink";

/** A table of names and numbers, the numbers to the right. */
export function htmlTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, row: readonly string[]): string =>
    row
      .map((cell, i) =>
        i === 0 ? `<th scope="row">${escapeMarkup(cell)}</th>` : `<${tag}>${escapeMarkup(cell)}</${tag}>`,
      )
      .join("");
  const body = rows.map((row) => `<tr>${cells("td", row)}</tr>`).join("\n");
  return `<table><thead><tr>${head.map((cell) => `<th scope="col">${escapeMarkup(cell)}</th>`).join("")}</tr></thead><tbody>${body}</tbody></table>`;
}
