import type { Command } from "commander";
import { Money, type UnknownCharge } from "../../shared/money.ts";
import { exactUsd } from "../../shared/usd.ts";
import { ask } from "./ask.ts";
import { show, table } from "./output.ts";
import { openProject } from "./project.ts";
import { larder } from "./usage.ts";
import { integer, usd } from "./values.ts";

interface Options {
  readonly usd?: string;
  readonly request?: string;
  readonly notBilled?: true;
}

export function addReconcileCommand(program: Command): void {
  program
    .command("reconcile")
    .argument("[charge]", "number of a charge whose outcome is unknown", integer(1, Number.MAX_SAFE_INTEGER))
    .description("List the calls whose answer was lost, and tell what the vendor's own list says they cost.")
    .option("--usd <amount>", "what the vendor billed", usd)
    .option("--request <id>", "the vendor's id of it")
    .option("--not-billed", "the vendor billed nothing")
    .addHelpText(
      "after",
      `
Until then such a call counts at its estimate, so that no cap is passed.

Examples:
  ${larder} reconcile
  ${larder} reconcile 812 --usd 0.0534 --request req_8e21
  ${larder} reconcile 813 --not-billed`,
    )
    .action(async (charge: number | undefined, options: Options, command: Command) => {
      const { supabase } = await openProject(command);
      if (charge === undefined) {
        if (Object.keys(options).length > 0) command.error("name the charge", { exitCode: 2 });
        const { unknown } = Money.parse(await ask(supabase.rpc("read_money", { days: 1 })));
        return show(command, unknown, () => describeUnknown(unknown));
      }
      if ((options.usd === undefined) === (options.notBilled === undefined)) {
        command.error("give what the vendor billed with --usd, or --not-billed", { exitCode: 2 });
      }
      const amount_usd = options.usd ?? "0";
      await ask(
        supabase.rpc("reconcile_charge", { charge_id: charge, amount_usd, request_id: options.request ?? null }),
      );
      show(command, { charge_id: charge, amount_usd }, () => `Charge ${charge} cost ${exactUsd(amount_usd)}`);
    });
}

export function describeUnknown(unknown: readonly UnknownCharge[]): string {
  return table(
    unknown.map((charge) => ({
      charge: charge.charge_id,
      time: charge.charged_at.slice(0, 16).replace("T", " "),
      provider: charge.provider,
      model: charge.model_id ?? "-",
      estimate: exactUsd(charge.amount_usd),
      job: charge.job_id ?? "-",
    })),
    "The outcome of every call is known.",
  );
}
