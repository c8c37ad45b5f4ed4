import { KeepLink } from "../podium/keep-link.tsx";
import { PodiumSheet } from "../podium/podium-sheet.tsx";
import { ComeIn } from "./come-in.tsx";

/** The end of a game on the wall. */
export function WatchPodium({ class: name }: { class: string }) {
  return (
    <div class={name}>
      <PodiumSheet wall>
        <KeepLink />
        <ComeIn during={false} />
      </PodiumSheet>
    </div>
  );
}
