import { useId } from "react";
import type { Wishes } from "../../../../../shared/wishes.ts";
import { wishStrings as strings } from "../../../strings/wishes.ts";
import { Button } from "../../../ui/button.tsx";
import { WishRow } from "./wish-row.tsx";

export interface OpenWishesProps {
  readonly wishes: Wishes;
  /** How many more are asked for at a time. */
  readonly pageSize: number;
  /** Not given: there are all that can be shown. */
  readonly onMore?: (() => void) | undefined;
}

/** What is wanted, the most wanted first. */
export function OpenWishes({ wishes: { open, open_total }, pageSize, onMore }: OpenWishesProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 font-semibold">
        {strings.open(open_total)}
      </h2>
      <ul
        aria-label={strings.list}
        tabIndex={-1}
        className="overflow-hidden rounded-card border border-line bg-raised outline-none"
      >
        {open.map((wish) => (
          <WishRow key={wish.id} wish={wish} />
        ))}
      </ul>
      {onMore && open_total > open.length && (
        <Button className="mt-4" onClick={onMore}>
          {strings.more(Math.min(pageSize, open_total - open.length))}
        </Button>
      )}
    </section>
  );
}
