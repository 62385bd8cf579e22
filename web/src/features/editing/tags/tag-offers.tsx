import { classes } from "../../../lib/classes.ts";
import { editingMoreStrings } from "../../../strings/editing-more.ts";
import type { Term } from "./match-vocabulary.ts";

export interface TagOffersProps {
  readonly id: string;
  /** What is offered: first what was found, then what was typed. */
  readonly offers: readonly string[];
  readonly found: readonly Term[];
  readonly chosen: string | undefined;
  readonly onChoose: (tag: string) => void;
}

/** The tags that fit what is typed, below the field. */
export const TagOffers = ({ id, offers, found, chosen, onChoose }: TagOffersProps) => (
  <div
    id={`${id}-offers`}
    role="listbox"
    aria-label={editingMoreStrings.fittingTags}
    className={classes(
      "absolute inset-x-0 top-full z-10 mt-1 rounded-card border border-line bg-raised p-1 shadow-raised",
      offers.length === 0 && "hidden",
    )}
  >
    {offers.map((tag, index) => (
      <div
        key={tag}
        id={`${id}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={tag === chosen}
        onPointerDown={(event) => {
          event.preventDefault(); // the input keeps the focus
          onChoose(tag);
        }}
        className={classes(
          "flex min-h-9 cursor-pointer items-center justify-between gap-3 rounded-control px-2 text-sm",
          tag === chosen && "bg-accent-soft text-accent-strong",
        )}
      >
        <span className="truncate">{index < found.length ? tag : editingMoreStrings.freeTag(tag)}</span>
        {found[index] && <span className="text-xs text-ink-soft">{editingMoreStrings.facets[found[index].facet]}</span>}
      </div>
    ))}
  </div>
);
