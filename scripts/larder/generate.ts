import type { Command } from "commander";
import type { CreatedBatch } from "../../shared/batch-quotes.ts";
import { ask } from "./ask.ts";
import { firstAdmin } from "./first-admin.ts";
import { cut, dollars, duration, endNote, note, plural, show, table } from "./output.ts";
import { openProject, type Project } from "./project.ts";
import { larder } from "./usage.ts";
import { entry, hexColor, id, integer, list, many, usd } from "./values.ts";

interface Picture {
  readonly id: string;
  readonly status: string;
  readonly prompt: string;
  readonly error_code: string | null;
  readonly error_detail: string | null;
}

export function addGenerateCommand(program: Command): void {
  program
    .command("generate")
    .argument("[prompt...]", "what the picture should show; each prompt in quotes")
    .description("Have pictures made; they wait for approval when they are ready.")
    .option("--count <n>", "pictures of each prompt", integer(1, 20), 1)
    .option("--color <hex>", "a color to work in; may be given more than once", many(hexColor))
    .option("--style <slug>", "a style, such as product-photography, lifestyle or artistic")
    .option("--template <slug>", "a template instead of a prompt, such as cookies-stack")
    .option("--token <NAME=value>", "a value for a template's [NAME]; may be given more than once", entry)
    .option("--model <id>", "the model that makes them; the default of the settings unless given")
    .option("--models <id,id>", "up to 4 models side by side: each makes every prompt", list)
    .option("--fallback <id,id>", "up to 5 models that take over, in this order, when one cannot", list)
    .option("--size <WxH>", "size of the master, such as 1024x1024")
    .option("--quality <level>", "one of the model's levels of quality, such as high")
    .option("--negative <text>", "what must not be in the pictures; for models that can be told")
    .option("--transparent", "a see-through background; for models that make it")
    .option("--from <image id>", "start from this picture: remove its background or, with --edit, change it", id)
    .option("--edit", "change the picture of --from as the prompt says")
    .option(
      "--reference <image id>",
      "make them after this picture of the library, such as a face or a product; may be given more than once",
      many(id),
    )
    .option("--max-usd <amount>", "refuse to spend more than this", usd)
    .option("--wait", "wait until they are ready")
    .addHelpText(
      "after",
      `
Examples:
  ${larder} generate "lemon tart on slate" --count 2 --color "#f4d35e" --wait
  ${larder} generate --template cookies-stack --token "SURFACE=a wooden board"
  ${larder} generate "jar of plum jam" --models gpt-image-2.5-flare,gemini-nano-banana-2.1 --fallback sketch-1
  ${larder} generate "on a slate board" --from 3fa85f64-5717-4562-b3fc-2c963f66afa6 --edit --model gpt-image-2.5-flare
  ${larder} generate "a tea towel with this logo" --reference 3fa85f64-5717-4562-b3fc-2c963f66afa6

Pictures to start from are of the library: files are uploaded in the app.`,
    )
    .action(async (prompts: string[], options, command: Command) => {
      const wrong = whatIsWrong(prompts, options);
      if (wrong) command.error(wrong, { exitCode: 2 });
      const project = await openProject(command);
      const batch: CreatedBatch = await ask(
        project.supabase.rpc("create_batch", {
          prompts,
          colors: options.color ?? [],
          style: options.style ?? null,
          template: options.template ?? null,
          tokens: options.token ?? {},
          count_per_prompt: options.count,
          model_id: options.model ?? null,
          model_ids: options.models ?? null,
          fallback_model_ids: options.fallback ?? null,
          size: options.size ?? null,
          quality: options.quality ?? null,
          negative_prompt: options.negative ?? null,
          transparent: options.transparent ?? null,
          operation: operationOf(options),
          source_image_id: options.from ?? null,
          reference_image_ids: options.reference ?? null,
          max_usd: options.maxUsd ?? null,
          owner_id: await firstAdmin(project),
        }),
      );
      const pictures = options.wait ? await settled(project, batch) : [];
      show(command, options.wait ? { ...batch, pictures } : batch, () =>
        options.wait ? describePictures(batch, pictures) : describeBatch(batch),
      );
      if (pictures.some(({ status }) => status === "failed")) process.exitCode = 1;
    });
}

interface Start {
  readonly template?: string;
  readonly model?: string;
  readonly models?: readonly string[];
  readonly from?: string;
  readonly edit?: true;
}

const operationOf = ({ from, edit }: Start) => (edit ? "edit" : from ? "remove_background" : "generate");

/** Why the options make no request; null where they do. */
export function whatIsWrong(prompts: readonly string[], options: Start): string | null {
  const saysSomething = prompts.length > 0 || options.template !== undefined;
  if (options.model && options.models) return "name one --model or several --models, not both";
  if (options.edit && !options.from) return "name the picture to change: --from <image id>";
  if (options.from && !options.edit && saysSomething) return "say --edit to change the picture of --from with words";
  if (!options.from && !saysSomething) return "say what the picture should show, or name a --template";
  if (options.edit && !saysSomething) return "say how to change the picture";
  return null;
}

/** Waits for the end of all work on a batch. Ctrl-C ends the waiting, not the work. */
async function settled({ supabase }: Project, { batch_id, images: total }: CreatedBatch): Promise<Picture[]> {
  const leave = () => {
    endNote();
    console.error(`The pictures go on being made, as batch ${batch_id}.`);
    process.exit(130);
  };
  process.once("SIGINT", leave);
  for (let told = -1; ; ) {
    const pictures: Picture[] = await ask(
      supabase
        .from("images")
        .select("id, status, prompt, error_code, error_detail")
        .eq("batch_id", batch_id)
        .order("id"),
    );
    const open = pictures.filter(({ status }) => ["pending", "processing", "tagging"].includes(status)).length;
    if (open === 0) {
      process.off("SIGINT", leave);
      endNote();
      return pictures;
    }
    if (open !== told) note(`${total - open} of ${total} finished ...`);
    told = open;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

export function describeBatch({ batch_id, images, models, estimated_seconds, ...price }: CreatedBatch): string {
  const lines = models.map(
    ({ model_id, images, size, quality, ...part }) =>
      `  ${model_id}: ${plural(images, "picture")} of ${size}${quality ? ` in ${quality} quality` : ""}, ${costOf(part)}`,
  );
  return [
    `${plural(images, "picture")} in batch ${batch_id}, ${costOf(price)}, ready in about ${duration(estimated_seconds)}`,
    ...(models.length > 1 ? lines : []),
    `Then approve: ${larder} approve --batch ${batch_id}`,
  ].join("\n");
}

type Price = Pick<CreatedBatch, "low_usd" | "high_usd">;

/** The high end is put aside, and never passed. */
export function costOf({ low_usd, high_usd }: Price): string {
  if (Number(high_usd) === 0) return "free";
  const [low, high] = [dollars(Number(low_usd)), dollars(Number(high_usd))];
  return low === high ? `about ${high}` : `${low} to ${high}`;
}

export function describePictures({ batch_id }: Pick<CreatedBatch, "batch_id">, pictures: readonly Picture[]): string {
  const ready = pictures.filter(({ status }) => status === "ready").length;
  return [
    table(
      pictures.map(({ id, status, prompt }) => ({ picture: id, status, prompt: cut(prompt, 50) })),
      "",
      (index) => {
        const { error_code, error_detail } = pictures[index] ?? {};
        return error_code ? `    ${cut(error_detail ?? error_code, 96)}` : "";
      },
    ),
    ...(ready > 0 ? [`${ready} of ${pictures.length} ready; approve: ${larder} approve --batch ${batch_id}`] : []),
  ].join("\n");
}
