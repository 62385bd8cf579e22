import { sumUsd, type Usd } from "../../../../../shared/usd.ts";
import type { PictureCharge } from "./read-jobs.ts";

/** What one model has cost in one stage. */
interface CostGroup {
  readonly kind: string;
  readonly by: string;
  readonly usd: Usd;
  /** True where a part of it is what the call was expected to cost, because the provider never said. */
  readonly isEstimated: boolean;
}

/** The charges of a picture by stage and model, in the order of the first of each. */
export function costGroups(charges: readonly PictureCharge[]): CostGroup[] {
  const byOf = ({ provider, model }: PictureCharge) => model?.name ?? provider;
  return [...Map.groupBy(charges, (charge) => `${charge.kind} ${byOf(charge)}`).values()].flatMap((some) =>
    some.slice(0, 1).map((first) => ({
      kind: first.kind,
      by: byOf(first),
      usd: sumUsd(some.map(({ amount_usd }) => amount_usd)),
      isEstimated: some.some(({ estimated }) => estimated),
    })),
  );
}
