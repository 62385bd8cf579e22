import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import type { Command } from "commander";
import { type BatchResult, BatchResultPage, writeBatchResults } from "../../shared/batch-rows.ts";
import type { NamedField } from "../../shared/field-names.ts";
import { namePictures } from "../../shared/picture-names.ts";
import { exactUsd, sumUsd } from "../../shared/usd.ts";
import { ask } from "./ask.ts";
import { endNote, note, plural, show } from "./output.ts";
import { openProject, type Project } from "./project.ts";
import { sentenceOf, Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";
import { id } from "./values.ts";

interface Saved {
  readonly image_id: string;
  readonly file: string;
}
interface Unsaved {
  readonly image_id: string;
  readonly problem: string;
}

export function addBatchResultsCommand(batch: Command): void {
  batch
    .command("results")
    .argument("<batch>", "its id", id)
    .option("--csv <file>", "write a line for every picture and every row without one; - prints it")
    .option("--pictures <folder>", "save the pictures, by the names and folders that their rows ask for")
    .description("Tell what became of every row, and save the pictures.")
    .addHelpText(
      "after",
      `
Addresses of pictures that are not public are good for a week.

Example: ${larder} batch results 3fa85f64-5717-4562-b3fc-2c963f66afa6 --csv results.csv --pictures figures`,
    )
    .action(async (batch_id: string, options: { csv?: string; pictures?: string }, command: Command) => {
      const project = await openProject(command);
      const results = await withAddresses(project, await readResults(project, batch_id));
      const csv = options.csv === undefined ? "" : writeBatchResults(results, await readFields(project, batch_id));
      if (options.csv === "-") return void process.stdout.write(csv);
      if (options.csv !== undefined) await writeTo(options.csv, csv);
      const { saved, unsaved } =
        options.pictures === undefined
          ? { saved: [], unsaved: [] }
          : await savePictures(project, results, options.pictures);
      show(command, { results, saved, unsaved }, () =>
        [
          describeResults(results),
          ...(options.csv === undefined ? [] : [`Written to ${options.csv}`]),
          ...(options.pictures === undefined
            ? []
            : [`${plural(saved.length, "picture")} saved in ${options.pictures}`]),
          ...unsaved.map(({ image_id, problem }) => `  ${image_id}: ${problem}`),
        ].join("\n"),
      );
      if (unsaved.length > 0) process.exitCode = 1;
    });
}

/** Every line, page by page. */
async function readResults({ supabase }: Project, batch_id: string): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  for (let after: number | null = null; ; ) {
    const page = BatchResultPage.parse(await ask(supabase.rpc("list_batch_results", { batch_id, after, take: 500 })));
    results.push(...page.results);
    if (page.next === null) return results;
    after = page.next;
  }
}

/** The fields of the recipe that the rows fill. */
async function readFields({ supabase }: Project, batch_id: string): Promise<readonly NamedField[]> {
  const batches = await ask(supabase.from("batches").select("recipes(fields)").eq("id", batch_id));
  const [batch] = batches as unknown as { recipes: { fields: readonly NamedField[] } | null }[];
  return batch?.recipes?.fields ?? [];
}

const week = 604_800;

/** What is not public gets an address that is good for a week. */
async function withAddresses({ supabase }: Project, results: readonly BatchResult[]): Promise<BatchResult[]> {
  const paths = results.flatMap(({ url, path }) => (url === null && path !== null ? path : []));
  const addresses = new Map<string, string>();
  for (let at = 0; at < paths.length; at += 500) {
    const signed = await ask(supabase.storage.from("studio").createSignedUrls(paths.slice(at, at + 500), week));
    for (const { path, signedUrl } of signed) if (path && signedUrl) addresses.set(path, signedUrl);
  }
  return results.map((result) => ({ ...result, url: result.url ?? addresses.get(result.path ?? "") ?? null }));
}

async function writeTo(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  } catch (error) {
    throw new Trouble(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code ?? sentenceOf(error)}.`);
  }
}

/** How many files are fetched at once. */
const atOnce = 6;

async function savePictures(
  { supabase }: Project,
  results: readonly BatchResult[],
  folder: string,
): Promise<{ saved: Saved[]; unsaved: Unsaved[] }> {
  const pictures = results.flatMap((result) =>
    result.path !== null && result.image_id !== null ? { ...result, path: result.path, image_id: result.image_id } : [],
  );
  const names = namePictures(pictures);
  const saved: Saved[] = [];
  const unsaved: Unsaved[] = [];
  const left = pictures.entries();
  const fetchAll = async () => {
    for (const [place, { path, image_id }] of left) {
      const file = join(folder, names[place] ?? image_id);
      const { data, error } = await supabase.storage.from("studio").download(path);
      if (error || !isInside(folder, file)) {
        unsaved.push({ image_id, problem: error ? sentenceOf(error) : "its name leads out of the folder" });
      } else {
        await writeTo(file, new Uint8Array(await data.arrayBuffer()));
        saved.push({ image_id, file });
      }
      if (place % 100 === 99) note(`${place + 1} of ${pictures.length} fetched ...`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, fetchAll));
  endNote();
  return { saved, unsaved };
}

const isInside = (folder: string, file: string) => resolve(file).startsWith(resolve(folder) + sep);

export function describeResults(results: readonly BatchResult[]): string {
  const states = Map.groupBy(results, ({ state }) => state);
  const rows = new Set(results.map(({ row }) => row)).size;
  return [
    `${plural(results.length, "line")} of ${plural(rows, "row")}, ${exactUsd(sumUsd(results.map(({ cost_usd }) => cost_usd)))} in all`,
    ...[...states].map(([state, lines]) => `  ${lines.length} ${state.replace("_", " ")}`),
  ].join("\n");
}
