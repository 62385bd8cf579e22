import type { Budget } from "../../../../../shared/money.ts";
import { shareOf, sumUsd } from "../../../../../shared/usd.ts";
import { noticeStrings as strings } from "../../../strings/dashboard-money.ts";
import { formatShare } from "../../../strings/format.ts";
import { formatUsd } from "../../../strings/usd.ts";

/** From this share on a budget is nearly used. */
const nearly = 0.8;

/** Budgets of which little is left: for an admin those of everybody, for a member their own. */
export function budgetNotices(budgets: readonly Budget[], isAdmin: boolean): { title: string; help?: string }[] {
  return budgets.flatMap(({ period, owner_id, cap_usd: cap, spent_usd, reserved_usd }) => {
    if (cap === null || (isAdmin && owner_id !== null)) return [];
    const used = sumUsd([spent_usd, reserved_usd]);
    const share = shareOf(used, cap);
    if (share < nearly) return [];
    const title = strings.budget[period](formatShare(Math.floor(share * 100) / 100), formatUsd(used), formatUsd(cap));
    return [{ title, ...(share === 1 && { help: strings.usedUp }) }];
  });
}
