import { CircleCheck } from "lucide-react";
import type { UnknownCharge } from "../../../../../shared/money.ts";
import { paths } from "../../../lib/paths.ts";
import { formatDateTime } from "../../../strings/format.ts";
import { providerName } from "../../../strings/providers.ts";
import { moneyStrings as strings } from "../../../strings/settings-money.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { Button } from "../../../ui/button.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { Card } from "../card.tsx";

export interface UnknownChargesProps {
  readonly charges: readonly UnknownCharge[];
  readonly onReconcile: (id: number) => void;
}

/** Calls of which nobody knows whether they were billed, until a person looks into the provider's list. */
export const UnknownCharges = ({ charges, onReconcile }: UnknownChargesProps) => (
  <Card
    title={strings.unknown}
    help={
      charges.length > 0 && (
        <>
          {strings.unknownHelp} <TextLink to={`${paths.jobs}?error=unknown_outcome`}>{strings.toJobs}</TextLink>
        </>
      )
    }
  >
    {charges.length === 0 ? (
      <p className="flex items-center gap-2 text-sm text-ink-soft">
        <CircleCheck aria-hidden className="size-4 text-good" />
        {strings.noUnknown}
      </p>
    ) : (
      <ul aria-label={strings.unknownList}>
        {charges.map(({ charge_id, provider, model_id, amount_usd, charged_at }) => (
          <li
            key={charge_id}
            className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line py-3 text-sm last:pb-0"
          >
            <div className="min-w-0 flex-1 basis-48">
              <p className="font-medium break-words">{model_id ?? providerName(provider)}</p>
              <p className="text-ink-soft">
                {providerName(provider)}, <time dateTime={charged_at}>{formatDateTime(charged_at)}</time>
              </p>
            </div>
            <p className="tabular-nums">{strings.estimated(formatUsd(amount_usd))}</p>
            <Button
              size="small"
              aria-label={strings.reconcileOf(model_id ?? providerName(provider), formatDateTime(charged_at))}
              onClick={() => onReconcile(charge_id)}
            >
              {strings.reconcile}
            </Button>
          </li>
        ))}
      </ul>
    )}
  </Card>
);
