import type { ComponentChildren } from "preact";

/** A word of the AI with the marker behind it, the wider the surer it is. */
export function Marked({ probability, children }: { probability: number; children: ComponentChildren }) {
  const text = typeof children === "string" ? children : "";
  return (
    <span class="mk" style={{ "--p": probability, "--n": text.length }}>
      {children}
    </span>
  );
}
