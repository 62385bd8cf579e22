import { dimensions } from "../stages/embed.ts";

/** A unit vector as every embedder gives them: 1 at one place, else 0. */
export const vector = (at = 0, length = dimensions): number[] => Array.from({ length }, (_, place) => +(place === at));
