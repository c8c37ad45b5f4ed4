import { expect, it } from "vitest";
import { withSection } from "./card.ts";

const CARD = "# Card\n<!-- one -->\nold\n<!-- /one -->\nbetween\n<!-- two -->\nold\n<!-- /two -->\nend\n";

it("what was measured takes the place of what stood there, and nothing else changes", () => {
  const card = withSection(CARD, "two", "| new |");
  expect(card).toBe(CARD.replace("old\n<!-- /two -->", "| new |\n<!-- /two -->"));
  expect(withSection(card ?? "", "two", "old")).toBe(CARD);
});

it("a card without the place is left alone", () => {
  expect(withSection(CARD, "three", "new")).toBeUndefined();
  expect(withSection("<!-- /one --> <!-- one -->", "one", "new")).toBeUndefined();
});
