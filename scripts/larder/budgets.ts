import type { SupabaseClient } from "@supabase/supabase-js";
import type { Command } from "commander";
import { type Budget, Money } from "../../shared/money.ts";
import { exactUsd } from "../../shared/usd.ts";
import { ask } from "./ask.ts";
import { findUser } from "./find-user.ts";
import { show, table } from "./output.ts";
import { openProject } from "./project.ts";
import { Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";
import { email as address, cap } from "./values.ts";

interface Options {
  /** Dollars, or `none`. */
  readonly day?: string;
  readonly month?: string;
  readonly member?: string;
}

export function addBudgetsCommand(program: Command): void {
  program
    .command("budgets")
    .description("Show what may be spent a day and a month, and what is; set the caps.")
    .option("--day <usd>", "cap of a day (UTC), or none", cap)
    .option("--month <usd>", "cap of a month (UTC), or none", cap)
    .option("--member <email>", "the caps of one member instead of everybody's", address)
    .addHelpText(
      "after",
      `
Work over a cap waits, and goes on when the cap is raised. A member without caps
of their own has those of the settings.

Example: ${larder} budgets --month 50 --member bea@example.com`,
    )
    .action(async (options: Options, command: Command) => {
      const { supabase } = await openProject(command);
      const owner = options.member === undefined ? null : await findMember(supabase, options.member);
      for (const period of ["day", "month"] as const) {
        const wanted = options[period];
        if (wanted === undefined) continue;
        const cap_usd = wanted === "none" ? null : wanted;
        await ask(supabase.rpc("set_budget", { period, cap_usd, owner_id: owner }));
      }
      const { budgets } = Money.parse(await ask(supabase.rpc("read_money", { days: 1 })));
      const shown = owner === null ? budgets : budgets.filter(({ owner_id }) => owner_id === owner);
      show(command, shown, () => describeBudgets(shown));
    });
}

async function findMember(supabase: SupabaseClient, email: string): Promise<string> {
  const id = await findUser(supabase, email);
  if (id === undefined) throw new Trouble(`Nobody has the address ${email}: npm run larder -- invite lets people in.`);
  return id;
}

export function describeBudgets(budgets: readonly Budget[]): string {
  return table(
    budgets.map((budget) => ({
      whose: budget.owner_id === null ? "everybody" : (budget.email ?? budget.owner_id),
      period: budget.period,
      since: budget.started_on,
      spent: exactUsd(budget.spent_usd),
      reserved: exactUsd(budget.reserved_usd),
      cap: budget.cap_usd === null ? "none" : `${exactUsd(budget.cap_usd)}${budget.is_default ? " (settings)" : ""}`,
    })),
    "There is no such member.",
  );
}
