import type { SupabaseClient } from "@supabase/supabase-js";
import type { Command } from "commander";
import { z } from "zod";
import { writeCsv } from "../../shared/csv.ts";
import { Charge } from "../../shared/money.ts";
import { exactUsd } from "../../shared/usd.ts";
import { ask } from "./ask.ts";
import { cut, show, table } from "./output.ts";
import { openProject } from "./project.ts";
import { larder } from "./usage.ts";
import { day } from "./values.ts";

export function addChargesCommand(program: Command): void {
  program
    .command("charges")
    .description("List what each call of a provider cost, as the ledger has it.")
    .option("--from <date>", "first day (UTC); the first of this month unless given", day)
    .option("--to <date>", "last day (UTC); today unless given", day)
    .option("--csv", "print a table for spreadsheets, to the last digit")
    .addHelpText("after", `\nExample: ${larder} charges --csv --from 2026-11-01 --to 2026-11-30 > november.csv`)
    .action(async ({ csv, ...days }: { from?: string; to?: string; csv?: true }, command: Command) => {
      const { supabase } = await openProject(command);
      const today = new Date().toISOString().slice(0, 10);
      const charges = await readCharges(supabase, days.from ?? `${today.slice(0, 8)}01`, days.to ?? today);
      if (csv && !command.optsWithGlobals().json) process.stdout.write(csvOf(charges));
      else show(command, charges, () => describeCharges(charges));
    });
}

const take = 1000;

/** The whole ledger of some days, page by page. */
async function readCharges(supabase: SupabaseClient, from_day: string, to_day: string): Promise<Charge[]> {
  const charges: Charge[] = [];
  for (;;) {
    const after = charges.at(-1)?.id ?? null;
    const page = z.array(Charge).parse(await ask(supabase.rpc("list_charges", { from_day, to_day, after, take })));
    charges.push(...page);
    if (page.length < take) return charges;
  }
}

const used = ["images", "input_tokens", "input_image_tokens", "output_tokens", "seconds", "credits"] as const;
const columns = [
  ...["charged_at", "provider", "model_id", "kind", "amount_usd", "estimated", "price_version", "email"],
  ...["request_id", "job_id", "image_id", "batch_id"],
] as const;

export function csvOf(charges: readonly Charge[]): string {
  const rows = charges.map((charge) => [
    ...columns.map((column) => charge[column as keyof Omit<Charge, "usage">]),
    ...used.map((name) => z.union([z.number(), z.string()]).nullable().catch(null).parse(charge.usage[name])),
  ]);
  return writeCsv([...columns, ...used], rows);
}

export function describeCharges(charges: readonly Charge[]): string {
  return table(
    charges.map((charge) => ({
      charge: charge.id,
      time: charge.charged_at.slice(0, 16).replace("T", " "),
      model: charge.model_id ?? charge.provider,
      for: charge.kind,
      whose: charge.email ?? "-",
      cost: `${exactUsd(charge.amount_usd)}${charge.estimated ? " (estimated)" : ""}`,
      request: cut(charge.request_id, 40),
    })),
    "Nothing was charged in these days.",
  );
}
