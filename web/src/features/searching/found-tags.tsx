import { searchingStrings } from "../../strings/searching.ts";
import { Badge } from "../../ui/badge.tsx";

/** So many keep the cards of a row alike. */
const shownAtMost = 4;

export function FoundTags({ tags }: { readonly tags: readonly string[] }) {
  const more = tags.slice(shownAtMost);
  return (
    <p className="flex flex-wrap gap-1">
      {tags.slice(0, shownAtMost).map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
      {more.length > 0 && (
        <span title={searchingStrings.moreTags(more.join(", "))} className="px-1 text-xs text-ink-soft">
          {searchingStrings.more(more.length)}
          <span className="sr-only"> {searchingStrings.moreTags(more.join(", "))}</span>
        </span>
      )}
    </p>
  );
}
