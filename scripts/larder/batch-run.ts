import { basename, extname } from "node:path";
import type { Command } from "commander";
import { BatchQuote } from "../../shared/batch-quotes.ts";
import { fieldsOf, RecipeDraft } from "../../shared/recipes.ts";
import { ask } from "./ask.ts";
import { settledBatch } from "./batch-progress.ts";
import { beginBatch } from "./begin-batch.ts";
import { confirm } from "./confirm.ts";
import { firstAdmin } from "./first-admin.ts";
import { costOf } from "./generate.ts";
import { duration, plural, show } from "./output.ts";
import { openProject, type Project } from "./project.ts";
import { describeColumns, readRows } from "./read-rows.ts";
import { recipeParts } from "./recipes.ts";
import { countWrong, describeFindings, findingsOfFile } from "./row-findings.ts";
import { Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";
import { entry, hexColor, id, integer, list, many, oneOf, usd } from "./values.ts";

interface Options {
  readonly model?: string[];
  readonly fallback?: string[];
  readonly token?: Record<string, string>;
  readonly column?: Record<string, string>;
  readonly style?: string;
  readonly color?: string[];
  readonly size?: string;
  readonly quality?: string;
  readonly count: number;
  readonly name?: string;
  readonly lane?: string;
  readonly leaveOutBadRows?: true;
  readonly maxUsd?: string;
  readonly requestId?: string;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly wait?: true;
}

export function addBatchRunCommand(batch: Command): void {
  batch
    .command("run")
    .argument("<recipe>", "the slug of a template, such as action-figure-blister")
    .argument(
      "<rows.csv>",
      "a file with a row for each picture; its columns fill the recipe's slots by what they are called",
    )
    .description("Make a recipe for every row of a CSV file: first what is wrong and what it costs, then the pictures.")
    .option(
      "--model <id>",
      "a model that makes every row, up to 4 side by side; may be given more than once",
      many(String),
    )
    .option("--fallback <id,id>", "up to 5 models that take over, in this order, when one cannot", list)
    .option("--token <NAME=value>", "a value for all rows that say nothing of it; may be given more than once", entry)
    .option(
      "--column <column=SLOT>",
      "what a column fills: a slot, file_name, folder or none; may be given more than once",
      entry,
    )
    .option("--style <slug>", "a style, such as watercolor")
    .option("--color <hex>", "a color to work in; may be given more than once", many(hexColor))
    .option("--size <WxH>", "size of the master, such as 1024x1024")
    .option("--quality <level>", "one of the model's levels of quality, such as high")
    .option("--count <n>", "pictures of each row by each model", integer(1, 20), 1)
    .option("--name <name>", "what the batch is called; as the file unless given")
    .option("--lane <lane>", "people: before other batches; bulk: after them", oneOf("people", "bulk"))
    .option("--leave-out-bad-rows", "make the others; what is left out stands in the results with its reason")
    .option("--max-usd <amount>", "refuse to spend more than this, and do not ask", usd)
    .option(
      "--request-id <id>",
      "that of a run whose answer was lost: the batch is begun once however often it is sent",
      id,
    )
    .option("--dry-run", "tell what is wrong and what it costs, and make nothing")
    .option("--yes", "do not ask before money is spent")
    .option("--wait", "wait until they are ready")
    .addHelpText(
      "after",
      `
Rows are numbered as a spreadsheet does: the names of the columns are row 1.

Examples:
  ${larder} batch run cookies-stack flavors.csv --dry-run
  ${larder} batch run cookies-stack flavors.csv --column "Made on=SURFACE" --leave-out-bad-rows --max-usd 5`,
    )
    .action(async (slug: string, file: string, options: Options, command: Command) => {
      const project = await openProject(command);
      const recipe = await findTemplate(project, slug);
      const read = await readRows(file, fieldsOf(recipe), options.column);
      const request = {
        template: slug,
        rows: read.rows,
        tokens: options.token ?? {},
        model_ids: options.model ?? null,
        fallback_model_ids: options.fallback ?? null,
        style: options.style ?? null,
        colors: options.color ?? [],
        size: options.size ?? null,
        quality: options.quality ?? null,
        count_per_prompt: options.count,
        name: options.name ?? usualName(file),
        lane: options.lane ?? null,
        skip_bad_rows: options.leaveOutBadRows ?? false,
      };
      const quote = BatchQuote.parse(await ask(project.supabase.rpc("quote_batch", request)));
      if (!quote.rows) throw new Trouble("The project gave no answer about the rows: is it older than this checkout?");
      const found = findingsOfFile(quote.rows, read.problems);
      const wrong = countWrong(found);
      const { images, models, low_usd, high_usd, estimated_seconds } = quote;
      const dry = { columns: read.columns, ...found, images, low_usd, high_usd, estimated_seconds, models };
      const told = [describeColumns(read), describeFindings(found), describePrice(quote)].join("\n");
      const mayStart = images > 0 && (wrong === 0 || options.leaveOutBadRows === true);
      if (options.dryRun || !mayStart) {
        show(command, dry, () => [told, ...(mayStart ? [] : [whatToDo(images)])].join("\n"));
        if (!mayStart) process.exitCode = 1;
        return;
      }
      if (Number(high_usd) > 0 && options.maxUsd === undefined && !options.yes) {
        console.error(told);
        const otherwise = `This costs ${costOf(quote)}: give --yes or --max-usd to have it made without being asked.`;
        if (!(await confirm(`Make ${plural(images, "picture")} for ${costOf(quote)}?`, otherwise))) {
          throw new Trouble("Nothing was made.");
        }
      }
      const made = await beginBatch(project, {
        ...request,
        max_usd: options.maxUsd ?? high_usd,
        owner_id: await firstAdmin(project),
        request_id: options.requestId ?? crypto.randomUUID(),
      });
      const progress = options.wait ? await settledBatch(project, made.batch_id) : null;
      show(command, { ...made, left_out: wrong, ...(progress && { progress }) }, () =>
        [
          told,
          `Batch ${made.batch_id} ${progress ? `has ended: ${progress.done} of ${progress.pictures} done` : "has begun"}`,
          `How it does: ${larder} batch show ${made.batch_id}`,
        ].join("\n"),
      );
      if (progress && progress.failed > 0) process.exitCode = 1;
    });
}

/** What a batch of a file is called: as the file, without its ending; null where that is nothing. */
export const usualName = (file: string) => [...basename(file, extname(file))].slice(0, 100).join("").trim() || null;

/** A recipe's slots have to be known before a file's columns can be. Whether it may be used is the database's to say. */
async function findTemplate({ supabase }: Project, slug: string) {
  const rows = await ask(supabase.from("recipes").select(recipeParts).eq("slug", slug).eq("kind", "template"));
  if (!rows[0]) throw new Trouble(`There is no template ${slug}: ${larder} recipes list tells them.`);
  return RecipeDraft.parse(rows[0]);
}

function describePrice(quote: BatchQuote): string {
  const lines = quote.models.map(
    ({ model_id, images, size, quality, ...price }) =>
      `  ${model_id}: ${plural(images, "picture")} of ${size}${quality ? ` in ${quality} quality` : ""}, ${costOf(price)}`,
  );
  const all = `${plural(quote.images, "picture")}, ${costOf(quote)}, ready in about ${duration(quote.estimated_seconds)}`;
  return [all, ...(quote.models.length > 1 ? lines : [])].join("\n");
}

const whatToDo = (images: number): string =>
  images === 0
    ? "Nothing can be made of this file."
    : "Nothing is made: mend these rows, or give --leave-out-bad-rows to make the others.";
