import { Qr } from "../parts/qr.tsx";
import { useRoom } from "../room/session-context.ts";
import { roomLink } from "../router.ts";
import { en } from "../text/en.ts";

/** The way into the room for whoever sees the wall. */
export function ComeIn({ during }: { during: boolean }) {
  const code = useRoom((room) => room.code);
  return (
    <div class="comein">
      <Qr text={roomLink(code)} />
      <div>
        <p>
          <b>{code}</b>
        </p>
        <p class="small">{during ? en.watch.scanDuring : en.watch.scan}</p>
      </div>
    </div>
  );
}
