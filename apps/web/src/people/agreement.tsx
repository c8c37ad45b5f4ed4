import { findSeat } from "@inkling/game";
import { Switch } from "../lobby/switch.tsx";
import { rememberAgreement } from "../remembered.ts";
import { useOwnSeat, useRoom, useSession } from "../room/session-context.ts";
import { en } from "../text/en.ts";

/** What of one's own may leave the room. In a public room names do in any case. */
export function AgreementSwitches() {
  const { send } = useSession();
  const own = useOwnSeat();
  const agreed = useRoom((room) => findSeat(room, own ?? "")?.agreed);
  const isPublic = useRoom((room) => room.access === "public");
  if (!agreed) return null;
  const agree = (change: Partial<typeof agreed>) => {
    const then = { ...agreed, ...change };
    rememberAgreement(then);
    send("agree", then);
  };
  const { scores, training } = en.agreement;
  return (
    <section class="agreement" aria-label={en.agreement.title}>
      <Switch
        title={scores.title}
        what={isPublic ? scores.publicRoom : scores.what}
        on={isPublic || agreed.scores}
        onChange={isPublic ? null : (on) => agree({ scores: on })}
      />
      <Switch
        title={training.title}
        what={training.what}
        on={agreed.training}
        onChange={(on) => agree({ training: on })}
      />
    </section>
  );
}
