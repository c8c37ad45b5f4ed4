import { showPeople } from "../people/people-dialog.tsx";
import { PauseLink } from "../room/pause.tsx";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import { theme, toggleTheme } from "../theme.ts";
import { usePopup } from "../use-popup.ts";
import { VoidLink } from "../versus/void-link.tsx";
import { Icon } from "./icon.tsx";
import { LeaveButton } from "./leave-button.tsx";
import "../styles/menu.css";

/** Behind three dots: what is seldom needed while drawing. */
export function Menu() {
  const { open, setOpen, box, button } = usePopup();
  const dark = useStore(theme, ({ shown }) => shown === "dark");
  return (
    <div class="menu" ref={box}>
      <button
        ref={button}
        class="round-btn plain-btn"
        type="button"
        aria-label={en.app.menu}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="dots" />
      </button>
      {open && (
        <div class="menu-list">
          <button
            class="link"
            type="button"
            onClick={() => {
              setOpen(false);
              showPeople();
            }}
          >
            <Icon name="people" />
            {en.people.show}
          </button>
          <PauseLink onDone={() => setOpen(false)} />
          <VoidLink onDone={() => setOpen(false)} />
          <button class="link" type="button" onClick={toggleTheme}>
            <Icon name="sun" />
            {dark ? en.app.lightTheme : en.app.darkTheme}
          </button>
          <LeaveButton />
        </div>
      )}
    </div>
  );
}
