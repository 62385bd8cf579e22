import type { Surface } from "./order.ts";
import { basket } from "./surfaces/basket.ts";
import { board } from "./surfaces/board.ts";
import { cakeStand } from "./surfaces/cake-stand.ts";
import { coolingRack } from "./surfaces/cooling-rack.ts";
import { linen } from "./surfaces/linen.ts";
import { marble } from "./surfaces/marble.ts";
import { parchment } from "./surfaces/parchment.ts";
import { plate } from "./surfaces/plate.ts";
import { rusticTable } from "./surfaces/rustic-table.ts";
import { slate } from "./surfaces/slate.ts";
import { tray } from "./surfaces/tray.ts";

/** Everything that a sketch can stand on. */
export const surfaces: readonly Surface[] = [
  plate,
  board,
  marble,
  linen,
  slate,
  rusticTable,
  cakeStand,
  parchment,
  basket,
  tray,
  coolingRack,
];
