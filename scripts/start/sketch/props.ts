import type { Pen } from "./brush/pen.ts";
import type { PropName } from "./order.ts";
import { blueberry, cherry, raspberry, strawberry } from "./props/berries.ts";
import { apple, banana, lemon, orange, peach, pumpkin } from "./props/fruit.ts";
import { chocolate, cinnamon, eggs, nuts } from "./props/pantry.ts";
import { flowers, herbs, lavender, wheat } from "./props/plants.ts";

/** Small things, drawn around (x, y); `size` is about half the width of one berry. */
export const props: Record<PropName, (pen: Pen, x: number, y: number, size: number) => string> = {
  strawberry,
  blueberry,
  raspberry,
  cherry,
  lemon,
  orange,
  apple,
  peach,
  pumpkin,
  banana,
  chocolate,
  nuts,
  cinnamon,
  eggs,
  herbs,
  lavender,
  wheat,
  flowers,
};

/** Berries come in handfuls; the rest alone. */
export const isBerry = (name: PropName) =>
  name === "strawberry" || name === "blueberry" || name === "raspberry" || name === "cherry";
