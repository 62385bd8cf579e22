import type { ReactNode } from "react";
import { formatDateTime } from "../../../strings/format.ts";
import { libraryPictureStrings } from "../../../strings/library-picture.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { Badge } from "../../../ui/badge.tsx";
import { ColorDot } from "../../../ui/color-dot.tsx";
import { StatusBadge } from "../../images/status-badge.tsx";
import type { PictureFacts } from "./read-picture.ts";

/** What is known of a picture. What people and prompts say is shown as text. */
export const ImageFacts = ({ facts }: { readonly facts: PictureFacts }) => (
  <div className="grid gap-3 text-sm [&_dt]:mb-0.5 [&_dt]:text-ink-soft">
    <dl className="grid gap-3">
      <Fact label={libraryPictureStrings.status}>
        <span className="flex flex-wrap gap-1.5">
          <StatusBadge status={facts.status} />
          {facts.deletedAt !== null && <Badge>{libraryPictureStrings.trash}</Badge>}
        </span>
      </Fact>
      {facts.rejectReason && <Fact label={libraryPictureStrings.rejectedBecause}>{facts.rejectReason}</Fact>}
      {facts.description && <Fact label={libraryPictureStrings.description}>{facts.description}</Fact>}
      {facts.tags.length > 0 && (
        <Fact label={libraryPictureStrings.tags}>
          <ul className="flex flex-wrap gap-1.5">
            {facts.tags.map((tag) => (
              <li key={tag} className="rounded-full bg-inset px-2.5 py-0.5">
                {tag}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {facts.palette.length > 0 && (
        <Fact label={libraryPictureStrings.palette}>
          <ul className="flex flex-wrap gap-x-3 gap-y-1.5">
            {facts.palette.map(({ hex, percentage }) => (
              <li key={hex} className="flex items-center gap-1.5 tabular-nums">
                <ColorDot hex={hex} />
                {libraryPictureStrings.share(hex, percentage)}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {facts.prompt && (
        <Fact label={libraryPictureStrings.prompt}>
          {facts.prompt}
          {facts.fullPrompt && facts.fullPrompt !== facts.prompt && (
            <details className="mt-1">
              <summary className="text-ink-soft">{libraryPictureStrings.fullPrompt}</summary>
              {facts.fullPrompt}
            </details>
          )}
        </Fact>
      )}
    </dl>
    <dl className="grid grid-cols-2 gap-3">
      {facts.model && <Fact label={libraryPictureStrings.model}>{facts.model}</Fact>}
      {facts.model && <Fact label={libraryPictureStrings.cost}>{formatUsd(facts.costUsd)}</Fact>}
      {facts.sourceName && <Fact label={libraryPictureStrings.file}>{facts.sourceName}</Fact>}
      {facts.width && facts.height && (
        <Fact label={libraryPictureStrings.size}>{libraryPictureStrings.pixels(facts.width, facts.height)}</Fact>
      )}
      <Fact label={libraryPictureStrings.createdAt}>{formatDateTime(facts.createdAt)}</Fact>
      {facts.approvedAt && <Fact label={libraryPictureStrings.approvedAt}>{formatDateTime(facts.approvedAt)}</Fact>}
      {facts.rejectedAt && <Fact label={libraryPictureStrings.rejectedAt}>{formatDateTime(facts.rejectedAt)}</Fact>}
      {facts.deletedAt && <Fact label={libraryPictureStrings.inTrashSince}>{formatDateTime(facts.deletedAt)}</Fact>}
    </dl>
  </div>
);

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="min-w-0">
    <dt>{label}</dt>
    <dd className="[overflow-wrap:anywhere]">{children}</dd>
  </div>
);
