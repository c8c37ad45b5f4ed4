/** The offsets of the eight neighbours of a pixel, clockwise from north. */
export const neighboursOf = (side: number): readonly number[] => [
  -side,
  1 - side,
  1,
  side + 1,
  side,
  side - 1,
  -1,
  -side - 1,
];

/**
 * Thins ink to lines one pixel wide: peels layer after layer, the faintest pixels first, so that what stays
 * is the middle of the ink. A pixel goes if its neighbours hang together without it (8-connectivity number
 * of Yokoi, Toriwaki & Fukumura, 1975) and it is not the end of a line.
 *
 * @param ink how much ink there is, 0 for none, row by row, with a margin of paper all around; thinned in place
 * @param side how many pixels make a row
 */
export function thin(ink: Float32Array, side: number): void {
  const [n, ne, e, se, s, sw, w, nw] = neighboursOf(side) as [
    ...[number, number, number, number],
    ...[number, number, number, number],
  ];
  const at = (place: number): number => ((ink[place] as number) > 0 ? 1 : 0);
  const isBorder = (p: number): boolean => at(p + n) + at(p + e) + at(p + s) + at(p + w) < 4;
  // One part of the ink around begins at each side without ink that a corner or a side with ink follows.
  const begins = (side: number, corner: number, next: number): number =>
    side === 0 && corner + next > 0 ? 1 : 0;
  const isRemovable = (p: number): boolean => {
    const [north, east, south, west] = [at(p + n), at(p + e), at(p + s), at(p + w)];
    const [northEast, southEast, southWest, northWest] = [at(p + ne), at(p + se), at(p + sw), at(p + nw)];
    const parts =
      begins(north, northEast, east) +
      begins(east, southEast, south) +
      begins(south, southWest, west) +
      begins(west, northWest, north);
    const count = north + east + south + west + northEast + southEast + southWest + northWest;
    return parts === 1 && count > 1;
  };
  let left = [...ink.keys()].filter(at);
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const layer = left.filter(isBorder).sort((a, b) => (ink[a] as number) - (ink[b] as number));
    for (const p of layer) if (isRemovable(p)) ink[p] = 0;
    left = left.filter(at);
  }
}
