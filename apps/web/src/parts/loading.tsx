import { en } from "../text/en.ts";
import { Mark } from "./mark.tsx";

/** The page while what belongs on it is on its way: usually not longer than a blink. */
export function Loading() {
  return (
    <div class="plain">
      <header class="top">
        <Mark />
      </header>
      <main aria-busy="true">
        <h1 class="hide">{en.app.loading}</h1>
      </main>
    </div>
  );
}
