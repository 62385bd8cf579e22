import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import type { Wishes } from "../../../../shared/wishes.ts";
import { ask } from "../../lib/ask.ts";
import { paths } from "../../lib/paths.ts";
import { supabase } from "../../lib/supabase.ts";
import { dashboardWishStrings as strings } from "../../strings/dashboard-wishes.ts";
import { TextLink } from "../../ui/text-link.tsx";

const shown = 3;

/** What sites missed most; nothing where they miss nothing. Like all of the dashboard it is read again from time to time. */
export default function TopWishes() {
  const { data } = useQuery({
    queryKey: ["dashboard", "wishes"],
    queryFn: async () => (await ask(supabase.rpc("read_wishes", { take: shown }))) as unknown as Wishes,
    refetchInterval: 30_000,
  });
  if (!data || data.open.length === 0) return null;
  return (
    <section aria-label={strings.title}>
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 className="font-semibold">{strings.title}</h2>
        <TextLink to={paths.wishes} className="text-sm">
          {strings.all(data.open_total)}
        </TextLink>
      </div>
      <ul className="grid gap-3 md:grid-cols-3">
        {data.open.map(({ id, query, sites, batch }) => (
          <li key={id}>
            <Link
              to={paths.wishes}
              className="flex h-full items-baseline justify-between gap-3 rounded-card border border-line bg-raised px-4 py-3 text-sm hover:bg-inset"
            >
              <bdi className="line-clamp-2 min-w-0 font-medium wrap-anywhere">{query}</bdi>
              <span className="shrink-0 text-ink-soft">
                {batch && batch.to_review > 0 ? strings.toReview(batch.to_review) : strings.sites(sites)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
