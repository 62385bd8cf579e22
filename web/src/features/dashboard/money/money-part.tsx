import { settingsPath } from "../../../lib/paths.ts";
import { costStrings } from "../../../strings/costs.ts";
import { dashboardMoneyStrings as strings } from "../../../strings/dashboard-money.ts";
import { formatNumber } from "../../../strings/format.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { CostTable, type CostTableProps, formatEach } from "../../money/cost-table.tsx";
import { useLiveMoney } from "../../money/use-money.ts";
import { usePerson } from "../../session/session.ts";
import { CapsUsed } from "./caps-used.tsx";

/** Those that cost most: the others are told where all about money is. */
const mostMakers = 6;
const columns: CostTableProps["columns"] = ["usd_per_picture", "usd_per_approved", "pictures", "approved", "usd"];

/** What a picture costs, what one that is worth keeping costs, by which models, and how much of the caps is used. */
export default function MoneyPart({ days }: { readonly days: number }) {
  const isAdmin = usePerson().role === "admin";
  const { data, error, refetch } = useLiveMoney(days);
  if (!data) return error ? <FailureMessage error={error} onRetry={refetch} /> : <Skeleton className="h-64" />;
  const { totals, models, budgets } = data;
  const makers = models.filter(({ pictures, failed }) => pictures + failed > 0).slice(0, mostMakers);
  // An admin sees everybody's caps, a member their own.
  const caps = budgets.filter(({ owner_id }) => !isAdmin || owner_id === null);
  return (
    <section aria-label={strings.title} className="mt-3 rounded-card border border-line bg-raised p-4">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 className="font-semibold">{strings.title}</h2>
        {isAdmin && (
          <TextLink to={settingsPath("money")} className="text-sm">
            {strings.all}
          </TextLink>
        )}
      </div>
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(14rem,1fr)_2fr]">
        <div className="grid content-start gap-5">
          <dl className="grid grid-cols-2 gap-4">
            <Price
              name={costStrings.columns.usd_per_picture}
              usd={totals.usd_per_picture}
              note={totals.pictures > 0 ? strings.perPictureOf(formatNumber(totals.pictures)) : strings.noPictures}
            />
            <Price
              name={costStrings.columns.usd_per_approved}
              usd={totals.usd_per_approved}
              note={totals.approved > 0 ? strings.perApprovedOf(formatNumber(totals.approved)) : strings.noApproved}
            />
          </dl>
          <CapsUsed budgets={caps} />
        </div>
        <CostTable
          title={costStrings.byModel}
          head={costStrings.model}
          rows={makers.map((row) => ({ ...row, key: row.model_id ?? "", name: row.name ?? costStrings.noModel }))}
          columns={columns}
        />
      </div>
    </section>
  );
}

interface PriceProps {
  readonly name: string;
  readonly usd: string | null;
  readonly note: string;
}

const Price = ({ name, usd, note }: PriceProps) => (
  <div>
    <dt className="text-sm text-ink-soft">{name}</dt>
    <dd>
      <span className="block text-2xl font-semibold tracking-tight tabular-nums">{formatEach(usd)}</span>
      <span className="block text-sm text-ink-soft">{note}</span>
    </dd>
  </div>
);
