import type { Dashboard } from "../../../../shared/dashboard.ts";
import { paths } from "../../lib/paths.ts";
import { dashboardStrings as strings } from "../../strings/dashboard.ts";
import { failureSentence } from "../../strings/failures.ts";
import { formatNumber } from "../../strings/format.ts";
import { TextLink } from "../../ui/text-link.tsx";
import { usePerson } from "../session/session.ts";

/** What failed in a day, the most frequent first, in a person's words. An admin goes on to the jobs, a member to the pictures. */
export function FailuresList({ failures }: { readonly failures: Dashboard["failures_24h"] }) {
  const isAdmin = usePerson().role === "admin";
  return (
    <section className="rounded-card border border-line bg-raised p-4">
      <h2 className="mb-2 font-semibold">{strings.failuresToday}</h2>
      <ul className="grid gap-2 text-sm">
        {failures.map(({ code, count }) => (
          <li key={code} className="flex justify-between gap-4">
            {isAdmin ? (
              <TextLink to={`${paths.jobs}?state=failed&error=${code}`} className="text-ink! decoration-line-strong">
                {failureSentence(code)}
              </TextLink>
            ) : (
              <span>{failureSentence(code)}</span>
            )}
            <span className="text-bad tabular-nums">{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
      <TextLink
        to={isAdmin ? `${paths.jobs}?state=failed` : `${paths.library}?status=failed`}
        className="mt-3 inline-block text-sm"
      >
        {strings.seeWhy}
      </TextLink>
    </section>
  );
}
