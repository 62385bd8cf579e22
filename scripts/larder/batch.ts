import type { Command } from "commander";
import { BatchRowPage, RowState } from "../../shared/batch-rows.ts";
import { exactUsd } from "../../shared/usd.ts";
import { ask } from "./ask.ts";
import { describeProgress, readProgress, stateOf } from "./batch-progress.ts";
import { addBatchResultsCommand } from "./batch-results.ts";
import { addBatchRunCommand } from "./batch-run.ts";
import { cut, plural, show, table } from "./output.ts";
import { openProject, type Project } from "./project.ts";
import { larder } from "./usage.ts";
import { id, integer, oneOf } from "./values.ts";

export function addBatchCommands(program: Command): void {
  const batch = program.command("batch").description("Make a recipe for every row of a CSV file, and look after it.");
  addBatchRunCommand(batch);

  batch
    .command("list")
    .description("List the newest batches.")
    .option("--limit <n>", "batches at most", integer(1, 100), 20)
    .action(async ({ limit }: { limit: number }, command: Command) => {
      const project = await openProject(command);
      const newest = await ask(
        project.supabase
          .from("batches")
          .select("id, created_at, recipes(slug)")
          .order("created_at", { ascending: false })
          .order("id")
          .limit(limit),
      );
      const batches = await Promise.all(
        newest.map(async ({ id, created_at, recipes }) => {
          const progress = await readProgress(project, id);
          return { ...progress, created_at, recipe: slugOf(recipes), state: stateOf(progress) };
        }),
      );
      show(command, batches, () =>
        table(
          batches.map((one) => ({
            batch: one.batch_id,
            begun: one.created_at.slice(0, 16).replace("T", " "),
            name: cut(one.name ?? one.recipe ?? "", 24),
            state: one.state,
            rows: one.rows || "-",
            done: `${one.done}/${one.pictures}`,
            failed: one.failed,
            spent: exactUsd(one.spent_usd),
          })),
          "There are no batches yet.",
        ),
      );
    });

  batch
    .command("show")
    .argument("<batch>", "its id", id)
    .description("Tell how far a batch is, what it has cost, and what stands in its way.")
    .action(async (batch_id: string, _options, command: Command) => {
      const progress = await readProgress(await openProject(command), batch_id);
      show(command, progress, () => describeProgress(progress));
    });

  batch
    .command("rows")
    .argument("<batch>", "its id", id)
    .option("--state <state>", `only rows that are ${RowState.options.join(", ")}`, oneOf(...RowState.options))
    .option("--limit <n>", "rows at most", integer(1, 500), 20)
    .option("--after <row>", "those after this one", integer(1, 999_999_999))
    .description("List the rows of a batch and what became of each, by their numbers in the file that they came from.")
    .action(async (batch_id: string, { state, limit, after }, command: Command) => {
      const project = await openProject(command);
      const place = after === undefined ? null : await placeOf(project, batch_id, after);
      const asked = { batch_id, take: limit, state: state ?? null, after: place };
      const page = BatchRowPage.parse(await ask(project.supabase.rpc("read_batch_rows", asked)));
      show(command, page, () => describeRows(page));
    });

  const verbs = [
    ["pause", "pause_batch", "Put aside what nobody has begun to make.", "put aside"],
    ["resume", "resume_batch", "Let a paused batch go on.", "queued again"],
    ["retry", "retry_batch", "Try again what failed.", "queued again"],
    ["cancel", "cancel_batch", "Stop what has not been made yet.", "stopped"],
  ] as const;
  for (const [name, rpc, description, done] of verbs) {
    batch
      .command(name)
      .argument("<batch>", "its id", id)
      .description(description)
      .action(async (batch_id: string, _options, command: Command) => {
        const { supabase } = await openProject(command);
        const pictures = Number(await ask(supabase.rpc(rpc, { batch_id })));
        show(command, { batch_id, pictures }, () => `${plural(pictures, "picture")} ${done}`);
      });
  }

  batch
    .command("move")
    .argument("<batch>", "its id", id)
    .argument("<lane>", "people or bulk", oneOf("people", "bulk"))
    .description("Have a batch made before others (people), or after them (bulk).")
    .addHelpText("after", `\nExample: ${larder} batch move 3fa85f64-5717-4562-b3fc-2c963f66afa6 people`)
    .action(async (batch_id: string, lane: string, _options, command: Command) => {
      const { supabase } = await openProject(command);
      const jobs = Number(await ask(supabase.rpc("move_batch", { batch_id, lane })));
      show(command, { batch_id, lane, jobs }, () => `${plural(jobs, "job")} moved`);
    });

  addBatchResultsCommand(batch);
}

/** Where a batch has its last row up to this number; null before its first. */
async function placeOf({ supabase }: Project, batch_id: string, number: number): Promise<number | null> {
  const upTo = supabase.from("batch_rows").select("position").eq("batch_id", batch_id).lte("number", number);
  const [last] = await ask(upTo.order("position", { ascending: false }).limit(1));
  return last?.position ?? null;
}

/** Without generated types, a joined row may be one or a list to the compiler. */
const slugOf = (recipe: unknown): string | null => (recipe as { slug: string } | null)?.slug ?? null;

/** A line for each row, and what went wrong below it. */
export function describeRows({ rows, next }: BatchRowPage): string {
  const listed = table(
    rows.map(({ row, state, file_name, tokens, pictures }) => ({
      row,
      state: state.replace("_", " "),
      pictures: pictures.length,
      values: cut(file_name ?? Object.values(tokens).join(", "), 60),
    })),
    "There are no such rows.",
    (place) => {
      const row = rows[place];
      const wrong = row?.problem ?? row?.pictures.find(({ error_code }) => error_code !== null);
      if (!wrong) return "";
      return `    ${cut(typeof wrong === "string" ? wrong : (wrong.error_detail ?? wrong.error_code ?? ""), 96)}`;
    },
  );
  return next === null ? listed : `${listed}\nMore: --after ${rows.at(-1)?.row}`;
}
