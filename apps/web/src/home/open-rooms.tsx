import type { RoomSummary } from "@inkling/protocol";
import { useEffect, useState } from "preact/hooks";
import { openRooms } from "../api.ts";
import { roomPath } from "../router.ts";
import { en } from "../text/en.ts";

const REFRESH_MS = 10_000;
/** So many are shown; whoever plays now gets the fullest anyway. */
const SHOWN = 4;

/** The public rooms, as long as there are any. */
export function OpenRooms() {
  const [rooms, setRooms] = useState<readonly RoomSummary[]>([]);
  useEffect(() => {
    const refresh = async () => {
      if (document.visibilityState !== "visible") return;
      const answer = await openRooms();
      setRooms(answer.ok ? answer.value.rooms.slice(0, SHOWN) : []);
    };
    refresh();
    const timer = setInterval(refresh, REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  if (rooms.length === 0) return null;
  return (
    <ul class="open-rooms" aria-label={en.home.openRooms}>
      {rooms.map(({ code, phase, players, seats }) => (
        <li key={code} class="ruled">
          <a class="link" href={roomPath(code)}>
            {code}
          </a>
          <span class="small">{en.home.openRoom(players, seats, phase !== "lobby")}</span>
        </li>
      ))}
    </ul>
  );
}
