import { type ComparedPicture, isMade } from "../read/compared-picture.ts";

type Pair = readonly [number, number];

/** The two that are laid over each other: those that were chosen, else the first two that can be looked at. Null: there are no two. */
export function pairOf(pictures: readonly ComparedPicture[], chosen: Pair | null): Pair | null {
  if (chosen?.every((place) => place < pictures.length)) return chosen;
  const places = pictures.map((_, place) => place);
  const made = places.filter((place) => isMade(pictures[place]!));
  const [one, other] = [...made, ...places.filter((place) => !made.includes(place))];
  return one === undefined || other === undefined ? null : [one, other];
}

/** With another picture on one side; the one that is there already changes places with it. */
export function withSide([left, right]: Pair, side: 0 | 1, place: number): Pair {
  if (side === 0) return place === right ? [right, left] : [place, right];
  return place === left ? [right, left] : [left, place];
}
