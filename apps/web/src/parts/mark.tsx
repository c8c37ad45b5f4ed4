import { en } from "../text/en.ts";
import { Marked } from "./marked.tsx";

/** The wordmark, which leads home. */
export function Mark() {
  return (
    <a class="mark" href="/" aria-label={en.app.home}>
      Ink<Marked probability={0.62}>ling</Marked>
    </a>
  );
}
