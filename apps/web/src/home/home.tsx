import { useState } from "preact/hooks";
import { Mark } from "../parts/mark.tsx";
import { Marked } from "../parts/marked.tsx";
import { ThemeButton } from "../parts/theme-button.tsx";
import { rememberedName } from "../remembered.ts";
import { scoresPath } from "../router.ts";
import { en } from "../text/en.ts";
import { useTitle } from "../use-title.ts";
import { JoinForm } from "./join-form.tsx";
import { OpenRooms } from "./open-rooms.tsx";
import { Practice } from "./practice.tsx";
import { StartForm, StrangersButton } from "./start-form.tsx";
import "../styles/home.css";

export function Home() {
  useTitle();
  const [name, setName] = useState(rememberedName);
  const [draw, guesses, laughs] = en.home.title;
  return (
    <main class="home">
      <header class="top">
        <Mark />
        <div class="end">
          <a class="link" href={scoresPath("week")}>
            {en.scores.link}
          </a>
          <ThemeButton />
        </div>
      </header>
      <section>
        <h1>
          <span class="l">{draw} </span>
          <span class="l">
            <Marked probability={0.8}>{guesses}</Marked>{" "}
          </span>
          <span class="l">{laughs}</span>
        </h1>
        <p class="pitch">{en.home.pitch}</p>
        <StartForm name={name} onName={setName} />
        <p class="or small">{en.home.or}</p>
        <JoinForm name={name} />
        <p class="strangers">
          <StrangersButton />
        </p>
        <OpenRooms />
      </section>
      <Practice />
    </main>
  );
}
