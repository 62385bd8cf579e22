import { Suspense } from "react";
import { useSearchParams } from "react-router-dom";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { formatNumber } from "../../../strings/format.ts";
import { patternReadingStrings as strings } from "../../../strings/pattern-reading.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { PastIngests } from "./past-ingests.tsx";
import { mostTogether } from "./picture-files.ts";
import { ingestsKey } from "./read-ingests.ts";
import { Sender } from "./sender.tsx";

const Ingest = lazyPart(() => import("./ingest.tsx"));
const PublishFirst = lazyPart(() => import("../publish-first.tsx"));

/** Sends a folder or files to a pattern, and shows what was read out of them, now or before: the address tells which. */
export default function Reading({ pattern }: { readonly pattern: PatternDetail }) {
  const [params, setParams] = useSearchParams();
  const ingest = params.get("ingest");
  const show = (id: string) => {
    void queryClient.invalidateQueries({ queryKey: [...ingestsKey, "past"] });
    setParams({ tab: "read", ingest: id });
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <section aria-labelledby="reading-title" className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <div>
          <h2 id="reading-title" className="text-lg font-semibold">
            {strings.title}
          </h2>
          <p className="mt-1 max-w-prose text-sm text-ink-soft">{strings.help(formatNumber(mostTogether))}</p>
        </div>
        {pattern.archived_at ? (
          <p className="rounded-control bg-warn-soft px-4 py-3 text-sm text-warn">{strings.archived}</p>
        ) : pattern.live === null ? (
          <Suspense fallback={<Skeleton className="h-12" />}>
            <PublishFirst pattern={pattern} reason={strings.notLive} />
          </Suspense>
        ) : (
          <Sender pattern={pattern} onSent={show} />
        )}
      </section>
      {isUuid(ingest) && (
        <Suspense fallback={<Skeleton className="h-64" />}>
          <Ingest key={ingest} pattern={pattern} id={ingest} />
        </Suspense>
      )}
      <PastIngests pattern={pattern} current={ingest} />
    </div>
  );
}
