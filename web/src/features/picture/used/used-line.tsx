import { pictureUsedStrings as strings } from "../../../strings/picture-used.ts";
import { Button } from "../../../ui/button.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { usePerson } from "../../session/session.ts";
import { formatPictureUrl, type PictureUrl } from "../picture-url.ts";

export interface UsedLineProps {
  readonly picture: PictureDetails;
  readonly url: PictureUrl;
  /** How many use it. */
  readonly sites: number;
  readonly onTakeDown: () => void;
}

/** On how many sites a picture is. Of one that search no longer finds, that they show it still, and the way to end that. */
export function UsedLine({ picture: { status, deleted_at }, url, sites, onTakeDown }: UsedLineProps) {
  const isAdmin = usePerson().role === "admin";
  if (sites === 0) return null;
  const toServed = (
    <TextLink to={`?${formatPictureUrl({ ...url, tab: "served", open: null })}`} replace preventScrollReset>
      {strings.seeWhere}
    </TextLink>
  );
  if (status === "approved" && deleted_at === null)
    return (
      <p className="text-sm text-ink-soft">
        {strings.inUse(sites)}. {toServed}
      </p>
    );
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-control bg-warn-soft px-3 py-2 text-sm text-warn">
      <p className="min-w-0 flex-1 basis-64">
        {strings.stillInUse(sites)} {toServed}
      </p>
      {isAdmin && (
        <Button size="small" look="danger" onClick={onTakeDown}>
          {strings.takeDown}
        </Button>
      )}
    </div>
  );
}
