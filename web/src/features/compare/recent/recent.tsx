import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { compareStrings as strings } from "../../../strings/compare.ts";
import { formatAgo } from "../../../strings/format.ts";
import { comparePath } from "../compare-url.ts";
import { type Comparable, comparableOf } from "./comparable.ts";

/** So many batches are looked through. */
const lookedAt = 60;

const readRecent = async (): Promise<readonly Comparable[]> =>
  comparableOf(
    await ask(
      supabase
        .from("batches")
        .select("id, name, created_at, prompts, rows, models, request")
        .is("product_id", null)
        .order("created_at", { ascending: false })
        .order("id")
        .limit(lookedAt),
    ),
  );

/** What was made side by side lately, to be compared. */
export function Recent() {
  const { data } = useQuery({ queryKey: ["batches", "comparable"], queryFn: readRecent });
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className="mb-3 text-lg font-semibold">
        {strings.recent}
      </h2>
      <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
        {data.map(({ batchIds, title, models, styles, prompts, createdAt }) => (
          <li key={batchIds.join()}>
            <Link
              to={comparePath({ batches: batchIds })}
              className="grid h-full gap-1 rounded-card border border-line bg-raised p-3 hover:bg-inset"
            >
              <span className="line-clamp-2 text-sm font-medium break-words">{title}</span>
              <span className="text-xs text-ink-soft">
                {[strings.recentLine(models, styles, prompts), formatAgo(createdAt)].join(" · ")}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
