import { useEffect } from "preact/hooks";

/** Keeps `--visible` at the height that a keyboard on the screen leaves: not every browser makes the page smaller. */
export function useVisibleHeight(): void {
  useEffect(() => {
    const { visualViewport: seen } = window;
    const root = document.documentElement;
    const fit = () => {
      if (seen?.scale !== 1) return; // enlarged by fingers, not made smaller by a keyboard
      root.style.setProperty("--visible", `${seen.height}px`);
      scrollTo(0, 0);
    };
    fit();
    seen?.addEventListener("resize", fit);
    return () => {
      seen?.removeEventListener("resize", fit);
      root.style.removeProperty("--visible");
    };
  }, []);
}
