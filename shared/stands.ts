import { z } from "zod";

/**
 * Where a product stands in a scene, as `recipes.stand` keeps it; null where the recipe is of no scene. All places and sizes are
 * shares of the picture, from its upper left.
 */

const Share = z.number("Use 0 to 1").min(0, "Use 0 to 1").max(1, "Use 0 to 1");
const Size = z.number("Use 0.05 to 1").min(0.05, "Use 0.05 to 1").max(1, "Use 0.05 to 1");
const Way = z.number("Use -1 to 1").min(-1, "Use -1 to 1").max(1, "Use -1 to 1");

/** As a decimal is written: 0.7 + 0.3 is 1, and no hair more. */
const round = (share: number) => Math.round(share * 1e6) / 1e6;

export const Stand = z
  .strictObject(
    {
      /** Its middle. */
      x: Share,
      /** Where its base stands. */
      y: Share,
      /** The most room it may take. It keeps its proportions. */
      width: Size,
      height: Size,
      /** Where the light comes from: to the right, and down. */
      light: z
        .tuple([Way, Way], "The light is two numbers")
        .refine(([right, down]) => Math.hypot(right, down) >= 0.1, "The light comes from somewhere"),
      /** How dark its shadow is, from none. */
      shadow: Share,
    },
    "A stand is {x, y, width, height, light: [right, down], shadow}",
  )
  .refine(
    ({ x, y, width, height }) => round(x - width / 2) >= 0 && round(x + width / 2) <= 1 && round(y - height) >= 0,
    "The room of a product lies within the picture",
  );
export type Stand = z.infer<typeof Stand>;

/** The one that a scene has which names none: upright in the middle, lit from the upper left. */
export const usualStand: Stand = { x: 0.5, y: 0.8, width: 0.5, height: 0.55, light: [-0.5, -0.8], shadow: 0.5 };
