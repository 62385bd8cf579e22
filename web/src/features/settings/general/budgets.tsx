import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { libraryStrings as strings } from "../../../strings/settings-general.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { Card } from "../card.tsx";
import { type BudgetRow, budgetOf } from "./budget.ts";
import { BudgetForm } from "./budget-form.tsx";

/** The caps of a day and a month, and what is spent of them. */
export function Budgets() {
  const { data, error, refetch } = useQuery({
    queryKey: ["budgets"],
    queryFn: async () => (await ask(supabase.from("budgets").select("*").order("id"))) as readonly BudgetRow[],
    refetchInterval: 15_000,
  });
  return (
    <Card title={strings.money} help={strings.moneyHelp}>
      {!data && error && <FailureMessage error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton className="h-32" />}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-6">
        {data?.map((row) => (
          <BudgetForm key={row.id} budget={budgetOf(row, new Date())} />
        ))}
      </div>
    </Card>
  );
}
