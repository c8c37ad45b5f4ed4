import { LABELS } from "@inkling/guesser/labels";
import { rasterize } from "@inkling/ink";
import { expect, it } from "vitest";
import type { Dataset } from "./dataset.ts";
import { createRandom } from "./random.ts";
import { UNKNOWN, unpackRecord } from "./record.ts";
import { createSampler, frequenciesOf } from "./sampler.ts";
import type { Teacher } from "./teacher.ts";
import { drawn } from "./testing.ts";
import { axisOf } from "./turn.ts";

const DOT = [[[500, 500]]] as const;
const LINE = [
  [
    [100, 100],
    [900, 900],
  ],
] as const;
const OTHER_LINE = [
  [100, 900],
  [900, 100],
] as const;

const labelOf = (record: Uint8Array) => unpackRecord(record).label;
const lessonOf = (record: Uint8Array) => Array.from(unpackRecord(record).taught);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const dataOf = (classes: readonly string[]): Dataset => ({
  classes,
  training: new Map(classes.map((label) => [label, [drawn(label, LINE)]])),
  validation: [],
  test: [],
  others: [],
});

it("asks one teacher at a time about finished drawings, and has a doubt about the others", () => {
  let asked = 0;
  const sure = (label: number): Teacher => ({
    picture: (strokes) => rasterize(strokes),
    classify(pictures) {
      asked += pictures.length;
      return pictures.map(() => Float32Array.from(LABELS, (_, i) => Number(i === label)));
    },
  });
  const sample = createSampler(dataOf([...LABELS, "none of them"]), createRandom(1), [sure(3), sure(5)]);
  const said = new Set<number>();
  for (let i = 0; i < 10; i++) {
    asked = 0;
    const lessons = sample(100)
      .map(lessonOf)
      .filter((lesson) => Math.max(...lesson) > 0);
    const doubts = lessons.filter((lesson) => new Set(lesson).size === 1);
    expect(doubts.length).toBeGreaterThan(25);
    // A fifth is the least that is shown.
    for (const doubt of doubts) expect(sum(doubt)).toBeLessThan(3 * 0.81 ** 3);
    const taught = lessons.filter((lesson) => !doubts.includes(lesson));
    expect(taught).toHaveLength(asked);
    expect(asked).toBeGreaterThan(15);
    expect(asked).toBeLessThan(60);
    const labels = new Set(taught.map((lesson) => lesson.indexOf(Math.max(...lesson))));
    expect(labels.size).toBe(1);
    for (const label of labels) said.add(label);
  }
  expect(said).toEqual(new Set([3, 5]));
});

it("counts twice what teachers think where few drawings are known, be it of a label or of another thing", () => {
  const sure: Teacher = {
    picture: (strokes) => rasterize(strokes),
    classify: (pictures) => pictures.map(() => Float32Array.from(LABELS, (_, i) => Number(i === 7))),
  };
  const data = dataOf([...LABELS, "none of them"]);
  const many = Array.from({ length: 300 }, () => drawn("cat", LINE));
  const lessons = createSampler(
    { ...data, training: new Map([...data.training, ["cat", many]]) },
    createRandom(6),
    [sure],
  )(6000).map(unpackRecord);
  const counted = (is: (label: number) => boolean) =>
    new Set(
      lessons
        .filter(({ label, taught }) => is(label) && (taught[7] ?? 0) > 0.5)
        .map(({ taught }) => taught[7]),
    );
  const cat = LABELS.indexOf("cat");
  expect(counted((label) => label === cat || label === UNKNOWN)).toEqual(new Set([1]));
  expect(counted((label) => label !== cat && label !== UNKNOWN)).toEqual(new Set([2]));
});

it("looks into the mirror where a label's drawing is only begun, and nowhere else", () => {
  const lessons = createSampler(
    dataOf([...LABELS, "none of them"]),
    createRandom(5),
    [],
  )(1000).map(unpackRecord);
  const mirrored = lessons.filter((lesson) => lesson.mirrored);
  expect(mirrored.length / lessons.length).toBeCloseTo(0.85 * 0.66, 1);
  for (const { label } of mirrored) expect(label).toBeLessThan(LABELS.length);
  // Who is sure of the label has no doubt.
  for (const { taught } of lessons.filter((lesson) => !lesson.mirrored)) expect(Math.max(...taught)).toBe(0);
});

it("adds details to some finished drawings and leaves out those of others; the tutor is not asked about them", () => {
  const seen: number[] = [];
  const teacher: Teacher = {
    picture(strokes) {
      seen.push(strokes.length);
      return rasterize(strokes);
    },
    classify: (pictures) => pictures.map(() => Float32Array.from(LABELS, (_, i) => Number(i === 7))),
  };
  const ticks = [0, 1, 2, 3, 4].map(
    (i) =>
      [
        [700, 100 + 50 * i],
        [700 + 100 * Number(i > 0), 100 + 50 * i],
      ] as const,
  );
  const classes = [...LABELS, "none of them"];
  const training = new Map(classes.map((label) => [label, [drawn(label, [...LINE, OTHER_LINE, ...ticks])]]));
  const records = createSampler({ ...dataOf(classes), training }, createRandom(7), [teacher])(3000);
  const named = records.filter((record) => labelOf(record) <= LABELS.length);
  const untutored = named.filter((record) => !unpackRecord(record).tutored);
  const finished = named.filter((record) => (lessonOf(record)[7] ?? 0) > 1.5);
  expect(untutored.length / finished.length).toBeCloseTo(0.3 + 0.15, 1);
  for (const record of untutored) expect(finished).toContain(record);
  // The teacher is shown details that are not the drawing's own only in what nobody can name.
  const mixed = records.filter((record) => labelOf(record) === UNKNOWN).length;
  expect(seen).toHaveLength(finished.length + mixed);
  expect(seen.filter((strokes) => strokes > 7).length / mixed).toBeCloseTo(0.3, 1);
  expect(seen.filter((strokes) => strokes < 7).length / mixed).toBeGreaterThan(0.08);
  expect(seen.filter((strokes) => strokes < 7).length / mixed).toBeLessThan(0.22);
});

it("shows half of the pictures a pixel off their place", () => {
  // How much nearer the ink comes to the one side than to the other.
  const sides = createSampler(
    dataOf([...LABELS, "none of them"]),
    createRandom(2),
    [],
  )(1000).map((record) => {
    const inked = [...unpackRecord(record).raster.entries()].filter(([i, value]) => i % 2 === 0 && value > 0);
    const columns = inked.map(([i]) => (i / 2) % 28);
    return Math.min(...columns) + Math.max(...columns) - 27;
  });
  const shareOf = (is: (nearer: number) => boolean): number => sides.filter(is).length / sides.length;
  // A third of them neither to the left nor to the right.
  expect(shareOf((nearer) => nearer >= 2)).toBeCloseTo(0.5 / 3, 1);
  expect(shareOf((nearer) => nearer <= -2)).toBeCloseTo(0.5 / 3, 1);
  expect(shareOf((nearer) => Math.abs(nearer) < 2)).toBeCloseTo(0.5 + 0.5 / 3, 1);
});

it("lets long things lie as others of their label do", () => {
  // Slim ones, which are level, and stout ones, some of them upright.
  const box = (wide: number, high: number) => {
    const corner = (u: number, v: number) => [500 + (u * wide) / 2, 500 + (v * high) / 2] as const;
    return [[corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)]];
  };
  const [slim, level, upright] = [box(900, 40), box(600, 200), box(200, 600)];
  const training = new Map([
    ["car", [slim, level].map((strokes) => drawn("car", strokes))],
    ["pencil", [slim, upright].map((strokes) => drawn("pencil", strokes))],
  ]);
  const data = { ...dataOf([...LABELS]), training };
  const records = createSampler(data, createRandom(9), [])(3000).map(unpackRecord);
  const slimAndUpright = (label: string) => {
    const axes = records
      .filter((record) => record.label === (LABELS as readonly string[]).indexOf(label))
      .map(({ raster }) =>
        [...raster].flatMap((value, i) =>
          i % 2 === 0 && value > 0.5 ? [[(i / 2) % 28, Math.floor(i / 56)] as const] : [],
        ),
      )
      .map((points) => axisOf([points]))
      .filter(({ elongation }) => elongation > 6);
    expect(axes.length).toBeGreaterThan(200);
    return axes.filter(({ angle }) => Math.abs(angle) > 1).length / axes.length;
  };
  expect(slimAndUpright("pencil")).toBeGreaterThan(0.1);
  expect(slimAndUpright("car")).toBeLessThan(0.02);
});

it("shows what nobody can name only to teachers, whose opinion is all that is learnt from it", () => {
  const unsure: Teacher = {
    picture: (strokes) => rasterize(strokes),
    classify: (pictures) => pictures.map(() => Float32Array.from(LABELS, () => 1 / LABELS.length)),
  };
  const data = dataOf([...LABELS, "none of them"]);
  const unknown = (records: readonly Uint8Array[]) => records.filter((record) => labelOf(record) === UNKNOWN);
  const taught = createSampler(data, createRandom(3), [unsure])(2000);
  expect(unknown(taught).length / taught.length).toBeCloseTo(0.2, 1);
  expect(unknown(taught).length).toBeGreaterThan(320);
  for (const record of unknown(taught)) {
    expect(sum(lessonOf(record))).toBeCloseTo(1, 2);
    expect(unpackRecord(record).tutored).toBe(false);
  }
  expect(unknown(createSampler(data, createRandom(3), [])(2000))).toEqual([]);
});

it("shows strokes more often than bitmaps, but not a few of them over and over", () => {
  // However little of it is shown, it is a line.
  const line = [Array.from({ length: 20 }, (_, i) => [100 + 40 * i, 100 + 40 * i] as const)];
  const of = (count: number, traced: boolean) =>
    Array.from({ length: count }, () => ({ ...drawn("cat", traced ? DOT : line), traced }));
  const data = { ...dataOf(LABELS), training: new Map([["cat", [...of(4, false), ...of(400, true)]]]) };
  const pictures = createSampler(data, createRandom(4), [])(2000).filter((r) => labelOf(r) < LABELS.length);
  const ofLines = pictures.filter((record) => sum([...unpackRecord(record).raster]) > 12).length;
  expect(ofLines / pictures.length).toBeCloseTo((3 * 2) / (3 * 2 + 20), 1);
});

it("tells how often it shows each label", () => {
  const many = Array.from({ length: 40 }, () => drawn("cat", LINE));
  const training = new Map([
    ["cat", many],
    ["sun", many.slice(0, 4)],
  ]);
  const data = { ...dataOf([...LABELS]), training };
  const [cat, sun] = [LABELS.indexOf("cat"), LABELS.indexOf("sun")] as const;
  const frequencies = frequenciesOf(data);
  expect(frequencies.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
  const shown = createSampler(data, createRandom(8), [])(3000).map(labelOf);
  for (const label of [cat, sun]) {
    const share =
      shown.filter((one) => one === label).length / shown.filter((one) => one === cat || one === sun).length;
    expect(frequencies[label]).toBeCloseTo(share, 1);
  }
  expect(frequencies[cat]).toBeGreaterThan(2 * (frequencies[sun] ?? 1));
});

it("shows every label that there is as often, some other things, and some scribbles", () => {
  const few = ["sun", "cat", "none of them"];
  const classes = [...LABELS, "none of them"];
  const data = { ...dataOf(few), classes };
  const count = new Map<number, number>();
  for (const record of createSampler(data, createRandom(2), [])(4000)) {
    count.set(labelOf(record), (count.get(labelOf(record)) ?? 0) + 1);
  }
  const [sun, cat, none, scribbles] = [
    LABELS.indexOf("sun"),
    LABELS.indexOf("cat"),
    LABELS.length,
    LABELS.length + 1,
  ].map((label) => (count.get(label) ?? 0) / 4000);
  expect(sun).toBeCloseTo(0.42, 1);
  expect(cat).toBeCloseTo(0.42, 1);
  expect(none).toBeCloseTo(0.12, 1);
  expect(scribbles).toBeCloseTo(0.03, 1);
  expect(scribbles).toBeGreaterThan(0);
  expect(count.size).toBe(4);
});
