import type { PropsWithChildren } from "react";
import { formatDateTime } from "../../../strings/format.ts";
import { jobDetailsStrings as strings } from "../../../strings/job-details.ts";
import { CopyButton } from "../../../ui/copy-button.tsx";

/** A name and what it is, in a `<dl>`. */
export const Fact = ({ name, children }: PropsWithChildren<{ readonly name: string }>) => (
  <div className="grid grid-cols-[8rem_1fr] items-baseline gap-2">
    <dt className="text-ink-soft">{name}</dt>
    <dd className="min-w-0">{children}</dd>
  </div>
);

/** A moment, if it has come. */
export const TimeFact = ({ name, at }: { readonly name: string; readonly at: string | null }) =>
  at && (
    <Fact name={name}>
      <time dateTime={at}>{formatDateTime(at)}</time>
    </Fact>
  );

/** An id to copy, if there is one. */
export const IdFact = ({ name, id }: { readonly name: string; readonly id: string | null }) =>
  id && (
    <Fact name={name}>
      <span className="flex flex-wrap items-center gap-x-2">
        <code className="text-xs break-all">{id}</code>
        <CopyButton text={id} label={strings.copy(name)} />
      </span>
    </Fact>
  );
