import { useMemo } from "preact/hooks";
import { encode } from "uqr";
import { en } from "../text/en.ts";

interface Props {
  readonly text: string;
  readonly class?: string;
}

/** A QR code, dark on light in both themes: scanners read no other. */
export function Qr({ text, class: more = "" }: Props) {
  const { size, path } = useMemo(() => {
    const { size, data } = encode(text, { ecc: "M", border: 0 });
    const runs = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
    return { size, path: runs.join("") };
  }, [text]);
  return (
    <svg
      class={`qr ${more}`}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={en.lobby.qr}
    >
      <path d={path} />
    </svg>
  );
}
