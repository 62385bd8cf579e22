import type { ReactNode } from "react";
import { formatDateTime, formatUsd } from "../../lib/format.ts";
import { libraryStrings } from "../../strings/library.ts";
import { Badge } from "../../ui/badge.tsx";
import { ColorDot } from "../../ui/color-dot.tsx";
import { StatusBadge } from "../images/status-badge.tsx";
import type { PictureFacts } from "./read-picture.ts";

/** What is known of a picture. What people and prompts say is shown as text. */
export const ImageFacts = ({ facts }: { readonly facts: PictureFacts }) => (
  <dl className="grid gap-3 text-sm [&_dt]:mb-0.5 [&_dt]:text-ink-soft">
    <Fact label={libraryStrings.status}>
      <span className="flex flex-wrap gap-1.5">
        <StatusBadge status={facts.status} />
        {facts.deletedAt !== null && <Badge>{libraryStrings.trash}</Badge>}
      </span>
    </Fact>
    {facts.rejectReason && <Fact label={libraryStrings.rejectedBecause}>{facts.rejectReason}</Fact>}
    {facts.description && <Fact label={libraryStrings.description}>{facts.description}</Fact>}
    {facts.tags.length > 0 && (
      <Fact label={libraryStrings.tags}>
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
      <Fact label={libraryStrings.palette}>
        <ul className="flex flex-wrap gap-x-3 gap-y-1.5">
          {facts.palette.map(({ hex, percentage }) => (
            <li key={hex} className="flex items-center gap-1.5 tabular-nums">
              <ColorDot hex={hex} />
              {libraryStrings.share(hex, percentage)}
            </li>
          ))}
        </ul>
      </Fact>
    )}
    {facts.prompt && (
      <Fact label={libraryStrings.prompt}>
        {facts.prompt}
        {facts.fullPrompt && facts.fullPrompt !== facts.prompt && (
          <details className="mt-1">
            <summary className="text-ink-soft">{libraryStrings.fullPrompt}</summary>
            {facts.fullPrompt}
          </details>
        )}
      </Fact>
    )}
    <div className="grid grid-cols-2 gap-3">
      {facts.model && <Fact label={libraryStrings.model}>{facts.model}</Fact>}
      {facts.model && <Fact label={libraryStrings.cost}>{formatUsd(facts.costUsd)}</Fact>}
      {facts.sourceName && <Fact label={libraryStrings.file}>{facts.sourceName}</Fact>}
      {facts.width && facts.height && (
        <Fact label={libraryStrings.size}>{libraryStrings.pixels(facts.width, facts.height)}</Fact>
      )}
      <Fact label={libraryStrings.createdAt}>{formatDateTime(facts.createdAt)}</Fact>
      {facts.approvedAt && <Fact label={libraryStrings.approvedAt}>{formatDateTime(facts.approvedAt)}</Fact>}
      {facts.rejectedAt && <Fact label={libraryStrings.rejectedAt}>{formatDateTime(facts.rejectedAt)}</Fact>}
      {facts.deletedAt && <Fact label={libraryStrings.inTrashSince}>{formatDateTime(facts.deletedAt)}</Fact>}
    </div>
  </dl>
);

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="min-w-0">
    <dt>{label}</dt>
    <dd className="[overflow-wrap:anywhere]">{children}</dd>
  </div>
);
