import { createStore } from "zustand/vanilla";
import { useStore } from "./store.ts";

const spoken = createStore(() => ({ polite: "", assertive: "" }));

/** Says something to those who hear the page; *assertive* interrupts what is being read. */
export function announce(text: string, how: "polite" | "assertive" = "polite"): void {
  spoken.setState({ [how]: text });
}

/** The two live regions; they must be there before anything is said. */
export function Announcer() {
  const { polite, assertive } = useStore(spoken, (state) => state);
  return (
    <>
      <p class="hide" aria-live="polite">
        {polite}
      </p>
      <p class="hide" aria-live="assertive">
        {assertive}
      </p>
    </>
  );
}
