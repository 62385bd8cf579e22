import { Undo2 } from "lucide-react";
import { Link } from "react-router-dom";
import type { Wish } from "../../../../../shared/wishes.ts";
import { picturePath } from "../../../lib/paths.ts";
import { formatAgo } from "../../../strings/format.ts";
import { wishStrings as strings } from "../../../strings/wishes.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Picture } from "../../images/picture.tsx";
import { reopen } from "../wish-verbs.ts";

/** A wish with the picture that answers it, and the way back where it does not. */
export function GrantedWish({ wish }: { readonly wish: Wish }) {
  const { query, granted_by, granted_at } = wish;
  return (
    <li className="flex min-w-0 flex-col">
      {granted_by ? (
        <Link to={picturePath(granted_by.id)} aria-label={granted_by.alt ?? query}>
          <Picture
            path={granted_by.product_card?.path}
            alt=""
            thumbhash={granted_by.thumbhash}
            className="aspect-4/3 rounded-card"
          />
        </Link>
      ) : (
        <p className="grid aspect-4/3 place-items-center rounded-card bg-inset p-2 text-center text-sm text-ink-soft">
          {strings.pictureGone}
        </p>
      )}
      <div className="flex items-start justify-between gap-1">
        <div className="min-w-0 pt-1.5">
          <h3 className="text-sm font-medium wrap-anywhere">
            <bdi>{query}</bdi>
          </h3>
          {granted_at && <p className="text-xs text-ink-soft">{strings.granted(formatAgo(granted_at))}</p>}
        </div>
        <IconButton
          label={strings.openAgainOf(query)}
          title={strings.openAgain}
          icon={<Undo2 aria-hidden className="size-4!" />}
          className="-mr-1"
          onClick={(event) => {
            event.currentTarget.closest("ul")?.focus();
            void reopen(wish);
          }}
        />
      </div>
    </li>
  );
}
