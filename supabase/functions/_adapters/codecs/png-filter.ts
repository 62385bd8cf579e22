import { damagedPng } from "../../_core/picture/png-chunks.ts";

/**
 * Takes the filter off a row in place (RFC 2083, section 6).
 *
 * @param row the filter's number, then the row's bytes.
 * @param above the row before, in the same form and already unfiltered; zeros for the first.
 * @param pixel bytes a pixel, at least 1.
 */
export function unfilter(row: Uint8Array, above: Uint8Array, pixel: number): void {
  const filter = row[0]!;
  if (filter > 4) throw damagedPng("a row of it has no known filter");
  if (filter === 1) unfilterSub(row, pixel);
  if (filter === 2) unfilterUp(row, above);
  if (filter === 3) unfilterAverage(row, above, pixel);
  if (filter === 4) unfilterPaeth(row, above, pixel);
}

function unfilterSub(row: Uint8Array, pixel: number): void {
  for (let at = 1 + pixel; at < row.length; at++) row[at]! += row[at - pixel]!;
}

function unfilterUp(row: Uint8Array, above: Uint8Array): void {
  for (let at = 1; at < row.length; at++) row[at]! += above[at]!;
}

function unfilterAverage(row: Uint8Array, above: Uint8Array, pixel: number): void {
  for (let at = 1; at <= pixel; at++) row[at]! += above[at]! >> 1;
  for (let at = 1 + pixel; at < row.length; at++) row[at]! += (row[at - pixel]! + above[at]!) >> 1;
}

function unfilterPaeth(row: Uint8Array, above: Uint8Array, pixel: number): void {
  for (let at = 1; at <= pixel; at++) row[at]! += above[at]!;
  for (let at = 1 + pixel; at < row.length; at++) {
    row[at]! += nearest(row[at - pixel]!, above[at]!, above[at - pixel]!);
  }
}

/** Writes a row, in the form that `unfilter` takes, with the filter of Paeth put on. `row` and `above` are bytes alone. */
export function filterPaeth(row: Uint8Array, above: Uint8Array, pixel: number, out: Uint8Array): void {
  out[0] = 4;
  for (let at = 0; at < pixel; at++) out[at + 1] = row[at]! - above[at]!;
  for (let at = pixel; at < row.length; at++) {
    out[at + 1] = row[at]! - nearest(row[at - pixel]!, above[at]!, above[at - pixel]!);
  }
}

/** Whichever of left, above and above-left is nearest to left + above - aboveLeft. */
function nearest(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
