import type { Wish, Wishes } from "../../../../shared/wishes.ts";

/** What is left of the lists once a wish is no longer where it was. Where it is now is the database's to say. */
export function withoutWish({ open, granted, dismissed, open_total }: Wishes, id: string): Wishes {
  const others = (wishes: readonly Wish[]) => wishes.filter((wish) => wish.id !== id);
  return {
    open: others(open),
    granted: others(granted),
    dismissed: others(dismissed),
    open_total: open_total - (open.length - others(open).length),
  };
}
