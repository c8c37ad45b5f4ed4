import { describe, expect, test } from "vitest";
import { penOf } from "./ink.ts";
import { escapeMarkup, svgOf } from "./svg.ts";

const line = [
  [0, 0],
  [1023, 1023],
] as const;
const dot = [[5, 6]] as const;

describe("a drawing as SVG", () => {
  test("stands alone, with its paper and the colours and widths of its pens", () => {
    const svg = svgOf({ strokes: [line, dot], pens: [penOf(0, 1), penOf(2, 3)] }, "Mira: cat");
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /);
    expect(svg).toContain("<title>Mira: cat</title>");
    expect(svg).toContain('<path d="M0 0L1023 1023" stroke="#1b1e2e" stroke-width="11"/>');
    expect(svg).toContain('<path d="M5 6h.1" stroke="#c8372d" stroke-width="37.4"/>');
  });

  test("without ink is blank paper", () => {
    expect(svgOf({ strokes: [], pens: [] }, "")).toContain("</g></svg>");
  });

  test.each([
    "<script>alert(1)</script>",
    "</title></svg><img src=x onerror=alert(1)>",
    "]]><!-- & -->",
    "\"'><a/>",
  ])("takes a name that wants to be markup for a name: %s", (name) => {
    const svg = svgOf({ strokes: [line], pens: [] }, name);
    const tags = [...svg.matchAll(/<(\/?[a-z]+|!)/g)].map(([, tag]) => tag);
    expect(tags).toEqual(["svg", "title", "/title", "rect", "g", "path", "/g", "/svg"]);
  });

  test("holds nothing that XML forbids", () => {
    expect(escapeMarkup("a\0b\x1bc\ud800d\uffffe\n")).toBe("abcde\n");
    expect(escapeMarkup('Zoë 🦑 & "co"')).toBe("Zoë 🦑 &amp; &quot;co&quot;");
  });
});
