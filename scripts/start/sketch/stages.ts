import type { Stage } from "./stage.ts";
import { breakfastTable } from "./stages/breakfast-table.ts";
import { charcoal } from "./stages/charcoal.ts";
import { farmhouseBoard } from "./stages/farmhouse-board.ts";
import { marbleSlab } from "./stages/marble-slab.ts";
import { marketCounter } from "./stages/market-counter.ts";
import { slateSheet } from "./stages/slate-sheet.ts";
import { stoneBlock } from "./stages/stone-block.ts";
import { sweep } from "./stages/sweep.ts";
import { velvetCushion } from "./stages/velvet-cushion.ts";

/** Everything that a product can be set into. */
export const stages: readonly Stage[] = [
  stoneBlock,
  velvetCushion,
  marbleSlab,
  charcoal,
  breakfastTable,
  farmhouseBoard,
  slateSheet,
  marketCounter,
  sweep,
];
