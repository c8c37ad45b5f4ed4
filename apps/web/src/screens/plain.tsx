import type { ComponentChildren } from "preact";
import { Mark } from "../parts/mark.tsx";
import { useHeadingFocus } from "../use-heading-focus.ts";
import { useTitle } from "../use-title.ts";
import { Spider } from "./spider.tsx";
import "../styles/home.css";
import "../styles/plain.css";
import "../styles/board.css";

interface Props {
  readonly title: string;
  readonly says: ComponentChildren;
  /** The ways on from here. */
  readonly children: ComponentChildren;
}

/** A page that says one thing and offers a way on. */
export function Plain({ title, says, children }: Props) {
  useTitle(title);
  const heading = useHeadingFocus(title);
  return (
    <div class="plain">
      <header class="top">
        <Mark />
      </header>
      <main>
        <Spider />
        <section>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p class="read read--m says">{says}</p>
          {children}
        </section>
      </main>
    </div>
  );
}
