/** Hands a file to whoever reads the page. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Some browsers have not begun to read it when the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export const saveText = (text: string, type: string, name: string): void =>
  save(new Blob([text], { type }), name);

/** A name that any system takes: letters, digits and hyphens. */
export function fileName(what: string, ending: string): string {
  const plain = what
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `inkling-${plain || "drawing"}.${ending}`;
}
