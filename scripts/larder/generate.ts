import type { Command } from "commander";
import { Option } from "commander";
import { entry, hexColor, integer, many } from "./numbers.ts";
import { dollars, duration, endNote, note, plural, show } from "./output.ts";
import { ask, openProject, type Project } from "./project.ts";
import { Trouble } from "./trouble.ts";

interface Batch {
  readonly batch_id: string;
  readonly images: number;
  readonly image_ids: string[];
  readonly estimated_usd: number;
  readonly estimated_seconds: number;
}

export function addGenerateCommand(program: Command): void {
  program
    .command("generate")
    .argument("[prompt...]", "what the picture should show; each prompt in quotes")
    .description("has pictures made; they wait for review when they are ready")
    .option("--count <n>", "pictures of each prompt", integer(1, 20), 1)
    .option("--color <hex>", "a color to work in; may be given more than once", many(hexColor))
    .option("--style <slug>", "a style, such as product-photography, lifestyle or artistic")
    .option("--template <slug>", "a template instead of a prompt")
    .option("--token <NAME=value>", "a value for a template's [NAME]; may be given more than once", entry)
    .option("--model <id>", "the model that makes them; the default of the settings unless given")
    .option("--size <WxH>", "size of the master, such as 1024x1024")
    .addOption(new Option("--max-usd <amount>", "refuse to spend more than this").argParser(Number))
    .option("--wait", "wait until they are ready")
    .addHelpText(
      "after",
      '\nExample: larder generate "lemon tart on slate" --count 2 --color "#f4d35e" --style lifestyle --wait',
    )
    .action(async (prompts: string[], options, command: Command) => {
      if (prompts.length === 0 && !options.template) {
        command.error("error: say what the picture should show, or name a --template", { exitCode: 2 });
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
      const images = options.wait ? await settled(project, batch) : [];
      show(command, options.wait ? { ...batch, images_made: images } : batch, () =>
        [
          `${plural(batch.images, "picture")} in batch ${batch.batch_id}, about ${dollars(batch.estimated_usd)}` +
            (options.wait ? "" : `, ready in about ${duration(batch.estimated_seconds)}`),
          ...images.map(
            ({ id, status, error_detail }) => `  ${id}  ${status}${error_detail ? `: ${error_detail}` : ""}`,
          ),
        ].join("\n"),
      );
      if (images.some(({ status }) => status === "failed")) process.exitCode = 1;
    });
}

/** Whose the pictures are when nobody is signed in. */
async function firstAdmin({ supabase }: Project): Promise<string> {
  const admins = await ask(supabase.from("members").select("user_id").eq("role", "admin").order("joined_at").limit(1));
  if (!admins[0])
    throw new Trouble("There is no admin yet, who would own the pictures: make one with larder admin create.");
  return admins[0].user_id;
}

async function settled({ supabase }: Project, { batch_id, images: total }: Batch) {
  for (;;) {
    const images = await ask(
      supabase.from("images").select("id, status, error_code, error_detail").eq("batch_id", batch_id).order("id"),
    );
    const open = images.filter(({ status }) => ["pending", "processing", "tagging"].includes(status)).length;
    if (open === 0) {
      endNote();
      return images;
    }
    note(`${total - open} of ${total} ready ...`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
