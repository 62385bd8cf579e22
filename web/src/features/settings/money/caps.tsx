import type { Budget } from "../../../../../shared/money.ts";
import { moneyStrings as strings } from "../../../strings/settings-money.ts";
import { Card } from "../card.tsx";
import { BudgetForm } from "./budget-form.tsx";

/** What everybody's work together may cost a day and a month, and what is spent of it. */
export const Caps = ({ budgets }: { readonly budgets: readonly Budget[] }) => (
  <Card title={strings.caps} help={strings.capsHelp}>
    <div className="grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-6">
      {budgets
        .filter(({ owner_id }) => owner_id === null)
        .map((budget) => (
          <BudgetForm key={budget.period} budget={budget} />
        ))}
    </div>
  </Card>
);
