import type { Wish } from "../../../../../shared/wishes.ts";
import { formatAgo } from "../../../strings/format.ts";
import { wishStrings as strings } from "../../../strings/wishes.ts";
import { Button } from "../../../ui/button.tsx";
import { reopen } from "../wish-verbs.ts";

export interface DismissedWishesProps {
  readonly wishes: readonly Wish[];
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** What somebody has dismissed, folded away; each can be wanted again. */
export const DismissedWishes = ({ wishes, isOpen, onToggle }: DismissedWishesProps) => (
  <details open={isOpen} onToggle={({ currentTarget }) => currentTarget.open !== isOpen && onToggle(!isOpen)}>
    <summary className="w-fit cursor-pointer rounded-control py-1 font-semibold">
      {strings.dismissedTitle(wishes.length)}
    </summary>
    <p className="mb-3 text-sm text-ink-soft">{strings.dismissedHelp}</p>
    <ul tabIndex={-1} className="overflow-hidden rounded-card border border-line bg-raised outline-none">
      {wishes.map((wish) => (
        <li key={wish.id} className="flex items-center gap-3 border-t border-line px-4 py-2 first:border-t-0 md:px-5">
          <p className="min-w-0 flex-1">
            <bdi className="wrap-anywhere">{wish.query}</bdi>{" "}
            <span className="text-sm text-ink-soft">{strings.asked(wish.asked, formatAgo(wish.last_asked_at))}</span>
          </p>
          <Button
            size="small"
            look="quiet"
            aria-label={strings.openAgainOf(wish.query)}
            onClick={(event) => {
              event.currentTarget.closest("ul")?.focus();
              void reopen(wish);
            }}
          >
            {strings.openAgain}
          </Button>
        </li>
      ))}
    </ul>
  </details>
);
