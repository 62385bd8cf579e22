import { Link } from "react-router-dom";
import type { Wishes } from "../../../../shared/wishes.ts";
import { paths } from "../../lib/paths.ts";
import { dashboardWishStrings as strings } from "../../strings/dashboard-wishes.ts";
import { TextLink } from "../../ui/text-link.tsx";

/** What sites missed most; nothing where they miss nothing. */
export function TopWishes({ wishes }: { readonly wishes: Wishes }) {
  if (wishes.open.length === 0) return null;
  return (
    <section aria-label={strings.title}>
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 className="font-semibold">{strings.title}</h2>
        <TextLink to={paths.wishes} className="text-sm">
          {strings.all(wishes.open_total)}
        </TextLink>
      </div>
      <ul className="grid gap-3 md:grid-cols-3">
        {wishes.open.map(({ id, query, sites, batch }) => (
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
