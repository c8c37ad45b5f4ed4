import { keepSeat } from "../remembered.ts";
import { useRoom, useSession } from "../room/session-context.ts";
import { go } from "../router.ts";
import { en } from "../text/en.ts";
import { Icon } from "./icon.tsx";

/** Gives the seat up and goes home. */
export function LeaveButton() {
  const { send } = useSession();
  const code = useRoom((room) => room.code);
  const leave = () => {
    send("leave");
    keepSeat(code, null);
    go("/");
  };
  return (
    <button class="link" type="button" onClick={leave}>
      <Icon name="leave" />
      {en.app.leave}
    </button>
  );
}
