import type { Command } from "commander";
import { ask } from "./ask.ts";
import { cut, dollars, duration, endNote, note, plural, show, table } from "./output.ts";
import { openProject, type Project } from "./project.ts";
import { Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";
import { amount, entry, hexColor, integer, many } from "./values.ts";

interface Batch {
  readonly batch_id: string;
  readonly images: number;
  readonly image_ids: string[];
  readonly estimated_usd: number;
  readonly estimated_seconds: number;
}

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
    .option("--size <WxH>", "size of the master, such as 1024x1024")
    .option("--max-usd <amount>", "refuse to spend more than this", amount)
    .option("--wait", "wait until they are ready")
    .addHelpText(
      "after",
      `
Examples:
  ${larder} generate "lemon tart on slate" --count 2 --color "#f4d35e" --wait
  ${larder} generate --template cookies-stack --token "SURFACE=a wooden board"`,
    )
    .action(async (prompts: string[], options, command: Command) => {
      if (prompts.length === 0 && !options.template) {
        command.error("say what the picture should show, or name a --template", { exitCode: 2 });
      }
      const project = await openProject(command);
      const batch: Batch = await ask(
        project.supabase.rpc("create_batch", {
          prompts,
          colors: options.color ?? [],
          style: options.style ?? null,
          template: options.template ?? null,
          tokens: options.token ?? {},
          count_per_prompt: options.count,
          model_id: options.model ?? null,
          size: options.size ?? null,
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

/** Whose the pictures are when nobody is signed in. */
async function firstAdmin({ supabase }: Project): Promise<string> {
  const admins = await ask(supabase.from("members").select("user_id").eq("role", "admin").order("joined_at").limit(1));
  if (!admins[0]) {
    throw new Trouble(`There is no admin who would own the pictures: make one with ${larder} admin create <email>.`);
  }
  return admins[0].user_id;
}

/** Waits for the end of all work on a batch. Ctrl-C ends the waiting, not the work. */
async function settled({ supabase }: Project, { batch_id, images: total }: Batch): Promise<Picture[]> {
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

export function describeBatch({ batch_id, images, estimated_usd, estimated_seconds }: Batch): string {
  const cost = estimated_usd === 0 ? "free" : `about ${dollars(estimated_usd)}`;
  return [
    `${plural(images, "picture")} in batch ${batch_id}, ${cost}, ready in about ${duration(estimated_seconds)}`,
    `Then approve: ${larder} approve --batch ${batch_id}`,
  ].join("\n");
}

export function describePictures({ batch_id }: Pick<Batch, "batch_id">, pictures: readonly Picture[]): string {
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
