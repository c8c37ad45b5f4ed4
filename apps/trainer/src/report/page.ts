import { escapeMarkup } from "@inkling/ink";

interface Section {
  readonly title: string;
  readonly text: string;
  readonly body: string;
}

/** The report as one page: ink on paper by day, chalk on a blackboard by night. */
export const page = (sections: readonly Section[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>What the guesser sees</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1><mark>What it sees</mark></h1><p>Inkling's guesser, measured.</p></header>
<nav>${sections.map(({ title }) => `<a href="#${idOf(title)}">${escapeMarkup(title)}</a>`).join("")}</nav>
<main>
${sections.map(section).join("\n")}
</main>
<footer>Drawings: the Quick, Draw! Dataset by Google, CC BY 4.0.</footer>
<script>${ZOOM}</script>
</body>
</html>
`;

const idOf = (title: string): string => title.toLowerCase().replace(/[^a-z]+/g, "-");

const section = ({ title, text, body }: Section): string =>
  `<section id="${idOf(title)}"><h2>${escapeMarkup(title)}</h2><p>${escapeMarkup(text)}</p>${body}</section>`;

const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f3eee1, #1d2622); --sheet: light-dark(#fffdf6, #26312c);
  --ink: light-dark(#1b1e2e, #f4f1e4); --ink-soft: light-dark(#55576a, #b9c0b4);
  --pencil: light-dark(#7d7a76, #8d978f); --pencil-faint: light-dark(#cdc5b2, #414d46);
  --marker: #ffe23d; --red: light-dark(#b9231c, #ff8a7a);
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 2rem clamp(1rem, 4vw, 3rem); background: var(--paper);
  color: var(--ink); font: 17px/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif; }
h1 { font-size: 3rem; line-height: 1.05; margin: 0; } h2 { font-size: 1.75rem; margin: 3.5rem 0 0.25rem; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 0.5rem; } h3 small { color: var(--ink-soft); font-weight: 400; }
mark { background: linear-gradient(transparent 55%, var(--marker) 55%, var(--marker) 92%, transparent 92%); color: inherit; }
@media (prefers-color-scheme: dark) { mark { background: none; color: var(--marker); } }
header p, section > p, footer { color: var(--ink-soft); margin: 0 0 1rem; max-width: 60ch; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0.75rem 0; border-block: 1.5px solid var(--pencil-faint); }
a { color: inherit; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; } th, td { padding: 0.35rem 1.25rem 0.35rem 0; text-align: right; }
th:first-child { text-align: left; font-weight: 400; } thead th { border-bottom: 1.5px solid var(--pencil); }
tbody tr + tr > * { border-top: 1px solid var(--pencil-faint); } td:nth-child(2) { font-weight: 700; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 2rem; }
figure { margin: 0; } svg { max-width: 100%; height: auto; }
.zoom { overflow: hidden; background: var(--sheet); border: 1.5px solid var(--pencil); cursor: grab; touch-action: pan-y pinch-zoom; }
.zoom svg { display: block; width: 100%; }
.wall { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 0.75rem; }
.wall svg { display: block; background: var(--sheet); border: 1px solid var(--pencil-faint); }
.wall path { fill: none; stroke: var(--ink); stroke-width: 14; stroke-linecap: round; stroke-linejoin: round; }
figcaption { font-size: 0.8125rem; line-height: 1.4; padding-top: 0.25rem; }
footer { margin-top: 4rem; border-top: 1.5px solid var(--pencil-faint); padding-top: 0.75rem; }
`;

/** The wheel and + and - zoom the matrix around the pointer, dragging moves it: all by its view box. */
const ZOOM = `
for (const frame of document.querySelectorAll(".zoom")) {
  const svg = frame.querySelector("svg");
  const full = svg.viewBox.baseVal.width;
  let [x, y, size] = [0, 0, full];
  const show = () => {
    size = Math.min(full, Math.max(full / 12, size));
    x = Math.min(full - size, Math.max(0, x));
    y = Math.min(full - size, Math.max(0, y));
    svg.setAttribute("viewBox", [x, y, size, size].join(" "));
  };
  const zoom = (by, u, v) => {
    const before = size;
    size = Math.min(full, Math.max(full / 12, size * by));
    x += (before - size) * u;
    y += (before - size) * v;
    show();
  };
  frame.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = frame.getBoundingClientRect();
    zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }, { passive: false });
  frame.addEventListener("pointermove", (event) => {
    if (!event.buttons) return;
    x -= event.movementX * size / frame.clientWidth;
    y -= event.movementY * size / frame.clientWidth;
    show();
  });
  const keys = { "+": () => zoom(1 / 1.5, 0.5, 0.5), "-": () => zoom(1.5, 0.5, 0.5), ArrowLeft: () => { x -= size / 8; show(); },
    ArrowRight: () => { x += size / 8; show(); }, ArrowUp: () => { y -= size / 8; show(); }, ArrowDown: () => { y += size / 8; show(); } };
  frame.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
}
`;
