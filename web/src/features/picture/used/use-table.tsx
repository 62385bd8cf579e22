import { useId, useState } from "react";
import type { ImageUse } from "../../../../../shared/image-uses.ts";
import { formatAgo, formatDateTime } from "../../../strings/format.ts";
import { imageStrings } from "../../../strings/images.ts";
import { pictureUsedStrings as strings } from "../../../strings/picture-used.ts";
import { Button } from "../../../ui/button.tsx";

/** What stands below is not pushed out of sight by a picture that many use. */
const shownAtFirst = 10;

export interface UseTableProps {
  readonly title: string;
  /** All in use, or all ended. */
  readonly uses: readonly ImageUse[];
  readonly isOver: boolean;
}

/** Which sites show a picture, or did: where on the site, in which size, since when or until when. */
export function UseTable({ title, uses, isOver }: UseTableProps) {
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? uses : uses.slice(0, shownAtFirst);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-sm font-semibold">
        {title}
      </h2>
      <table aria-labelledby={id} className="w-full text-sm">
        <thead className="text-left text-ink-soft">
          <tr className="[&>th]:pr-3 [&>th]:pb-1 [&>th]:font-normal">
            <th scope="col">{strings.site}</th>
            <th scope="col" className="w-20 sm:w-28">
              {strings.slot}
            </th>
            <th scope="col" className="w-32 max-sm:hidden">
              {strings.size}
            </th>
            <th scope="col" className="w-24 text-right sm:w-32">
              {isOver ? strings.until : strings.since}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ api_key_id, key_name, site_id, slot, size, used_at, ended_at }) => (
            <tr
              key={`${api_key_id} ${site_id} ${slot} ${used_at}`}
              className="border-t border-line [&>td]:py-2 [&>td]:pr-3 [&>td]:align-top"
            >
              <td className="min-w-0">
                <bdi className="font-medium wrap-anywhere">{site_id}</bdi>
                <bdi className="block text-ink-soft wrap-anywhere">{key_name}</bdi>
              </td>
              <td className="wrap-anywhere">
                <bdi>{slot}</bdi>
              </td>
              <td className="max-sm:hidden">{size ? imageStrings.preset[size] : strings.unknownSize}</td>
              <td className="text-right sm:whitespace-nowrap" title={formatDateTime(ended_at ?? used_at)}>
                {formatAgo(ended_at ?? used_at)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < uses.length && (
        <Button size="small" className="mt-2" onClick={() => setWhole(true)}>
          {strings.showAll(uses.length)}
        </Button>
      )}
    </section>
  );
}
