import type { Dashboard } from "../../../../shared/dashboard.ts";
import { paths } from "../../lib/paths.ts";
import { dashboardStrings as strings } from "../../strings/dashboard.ts";
import { failureSentence } from "../../strings/failures.ts";
import { formatNumber } from "../../strings/format.ts";
import { TextLink } from "../../ui/text-link.tsx";

/** What failed in a day, the most frequent first, in a person's words. */
export const FailuresList = ({ failures }: { readonly failures: Dashboard["failures_24h"] }) => (
  <section className="rounded-card border border-line bg-raised p-4">
    <h2 className="mb-2 font-semibold">{strings.failuresToday}</h2>
    <ul className="grid gap-2 text-sm">
      {failures.map(({ code, count }) => (
        <li key={code} className="flex justify-between gap-4">
          <span>{failureSentence(code)}</span>
          <span className="text-bad tabular-nums">{formatNumber(count)}</span>
        </li>
      ))}
    </ul>
    <TextLink to={`${paths.library}?status=failed`} className="mt-3 inline-block text-sm">
      {strings.seeWhy}
    </TextLink>
  </section>
);
