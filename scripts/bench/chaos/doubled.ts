import type { VendorBill } from "./fakes.ts";
import { markIn } from "./wishes.ts";

/**
 * Pictures that were paid for and that nobody wished for: bills beyond the pictures of their wish, whichever vendors they
 * are of.
 *
 * @param wished how many pictures each mark stands for; null for those without one
 */
export function countDoubled(wished: ReadonlyMap<string | null, number>, pictures: readonly VendorBill[]): number {
  const paid = new Map<string | null, number>();
  for (const { subject } of pictures) {
    // Work that came to nothing, and was billed all the same, has no subject.
    if (subject === undefined) continue;
    const mark = markIn(subject);
    paid.set(mark, (paid.get(mark) ?? 0) + 1);
  }
  return [...paid].reduce((sum, [mark, count]) => sum + Math.max(0, count - (wished.get(mark) ?? 0)), 0);
}
