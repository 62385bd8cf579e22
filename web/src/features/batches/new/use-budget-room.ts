import { compareUsd, subtractUsd, sumUsd, type Usd } from "../../../../../shared/usd.ts";
import { useMoney } from "../../money/use-money.ts";

/** What is left of the narrowest budget that this person may know of, in dollars; null where none has a cap, or nobody says. */
export function useBudgetRoom(): Usd | null {
  const { data } = useMoney(1);
  const rooms = (data?.budgets ?? []).flatMap(({ cap_usd, spent_usd, reserved_usd }) =>
    cap_usd === null ? [] : subtractUsd(cap_usd, sumUsd([spent_usd, reserved_usd])),
  );
  const least = rooms.sort(compareUsd)[0];
  return least === undefined ? null : compareUsd(least, "0") < 0 ? "0" : least;
}
