import { X } from "lucide-react";
import type { Wish } from "../../../../../shared/wishes.ts";
import { paths } from "../../../lib/paths.ts";
import { formatAgo, formatNumber } from "../../../strings/format.ts";
import { wishStrings as strings } from "../../../strings/wishes.ts";
import { Badge } from "../../../ui/badge.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { dismiss } from "../wish-verbs.ts";
import { MakeButton } from "./make-button.tsx";
import { WishBatch } from "./wish-batch.tsx";

/** What is wanted, by how many, and what is done about it. */
export function WishRow({ wish }: { readonly wish: Wish }) {
  const { query, locale, wordings, sites, asked, last_asked_at, batch } = wish;
  const isInWork = batch !== null && (batch.left_to_do > 0 || batch.to_review > 0);
  return (
    <li
      tabIndex={-1}
      className="grid grid-cols-[2.5rem_minmax(0,1fr)_2.5rem] gap-x-3 gap-y-3 border-t border-line px-4 py-4 outline-none first:border-t-0 md:grid-cols-[3.5rem_minmax(0,1fr)_16rem_2.5rem] md:items-center md:px-5"
    >
      <p className="grid justify-items-center self-start md:self-center">
        <span className="text-2xl font-semibold tracking-tight tabular-nums">{formatNumber(sites)}</span>
        <span className="text-xs text-ink-soft">{strings.sitesWord(sites)}</span>
      </p>
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-2 font-medium">
          <bdi className="min-w-0 wrap-anywhere">{query}</bdi>
          {locale && <Badge>{locale}</Badge>}
        </h3>
        {wordings.length > 0 && (
          <p className="mt-0.5 text-sm wrap-anywhere text-ink-soft">{strings.also(wordings.join(", "))}</p>
        )}
        <p className="mt-0.5 text-sm text-ink-soft">
          {strings.asked(asked, formatAgo(last_asked_at))}.{" "}
          <TextLink
            to={`${paths.search}?${new URLSearchParams({ q: query, ...(locale && { locale }) })}`}
            aria-label={strings.seeAnswerOf(query)}
            className="whitespace-nowrap text-ink-soft!"
          >
            {strings.seeAnswer}
          </TextLink>
        </p>
        {batch && !isInWork && (
          <p className="mt-0.5 text-sm text-ink-soft">
            {strings.notAnswered(batch.total, batch.failed)}{" "}
            <TextLink
              to={`${paths.generate}?batch=${batch.id}`}
              aria-label={strings.seeBatchOf(query)}
              className="whitespace-nowrap text-ink-soft!"
            >
              {strings.seeBatch}
            </TextLink>
          </p>
        )}
      </div>
      <div className="max-md:col-span-2 max-md:col-start-2 max-md:row-start-2 max-md:max-w-xs">
        {isInWork ? <WishBatch wish={wish} batch={batch} /> : <MakeButton wish={wish} />}
      </div>
      <IconButton
        label={strings.dismissOf(query)}
        icon={<X aria-hidden />}
        className="-mr-2 max-md:-mt-2"
        onClick={(event) => {
          event.currentTarget.closest("ul")?.focus();
          void dismiss(wish);
        }}
      />
    </li>
  );
}
