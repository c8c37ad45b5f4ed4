import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import { theme, toggleTheme } from "../theme.ts";
import { Icon } from "./icon.tsx";

export function ThemeButton() {
  const dark = useStore(theme, ({ shown }) => shown === "dark");
  return (
    <button
      class="round-btn"
      type="button"
      aria-label={dark ? en.app.lightTheme : en.app.darkTheme}
      onClick={toggleTheme}
    >
      <Icon name="sun" />
    </button>
  );
}
