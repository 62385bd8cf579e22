import { UserRound, X } from "lucide-react";
import { classes } from "../../../lib/classes.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { formatShare } from "../../../strings/format.ts";
import type { Tag } from "./sort-tags.ts";

const looks: Record<string, string> = {
  manual: "border-accent/50 bg-accent-soft text-accent-strong",
  template: "border-line-strong bg-raised text-ink",
  auto: "border-line bg-inset text-ink",
};

/** A tag with how sure it is and where it comes from. A person's tag looks different: it is sure. */
export function TagChip({ tag, onRemove }: { readonly tag: Tag; readonly onRemove?: (() => void) | undefined }) {
  const source = editingStrings.tagSource[tag.source as keyof typeof editingStrings.tagSource] ?? tag.source;
  const share = formatShare(tag.confidence);
  return (
    <li
      title={editingStrings.tagTitle(tag.tag, share, source)}
      className={classes(
        "inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full border px-2.5 text-sm [&_svg]:size-3.5 [&_svg]:shrink-0",
        looks[tag.source],
        onRemove && "pr-1",
      )}
    >
      {tag.source === "manual" && <UserRound aria-hidden />}
      <span className="truncate">{tag.tag}</span>
      {tag.source === "auto" && <span className="text-xs text-ink-soft">{share}</span>}
      <span className="sr-only">, {source}</span>
      {onRemove && (
        <button
          type="button"
          aria-label={editingStrings.removeTag(tag.tag)}
          onClick={onRemove}
          className="grid size-6 place-items-center rounded-full hover:bg-bad-soft hover:text-bad"
        >
          <X aria-hidden />
        </button>
      )}
    </li>
  );
}
