import type { Command } from "commander";
import { z } from "zod";
import { plural, show } from "./output.ts";
import { ask, openProject, type Project } from "./project.ts";

export function addReviewCommands(program: Command): void {
  program
    .command("approve")
    .argument("[id...]", "ids of pictures")
    .description("publishes pictures: they can be searched and fetched")
    .option("--batch <id>", "every ready picture of a batch")
    .option("--all-ready", "every ready picture")
    .option("--tags <list>", "first replace the tags of each by these, separated by commas")
    .addHelpText("after", "\nExample: larder approve --all-ready")
    .action(async (given: string[], options, command: Command) => {
      const project = await openProject(command);
      const ids = await chosen(project, given, options, command);
      if (options.tags) {
        const tags = String(options.tags)
          .split(",")
          .map((tag) => tag.trim())
          .filter(Boolean);
        for (const image_id of ids) await ask(project.supabase.rpc("edit_image", { image_id, tags }));
      }
      report(command, "approved", ids, await ask(project.supabase.rpc("approve_images", { image_ids: ids })));
    });

  program
    .command("reject")
    .argument("<id...>", "ids of pictures")
    .description("turns pictures down; approved ones are withdrawn")
    .option("--reason <text>", "why, for whoever asks later")
    .action(async (ids: string[], options, command: Command) => {
      const { supabase } = await openProject(command);
      const changed = await ask(
        supabase.rpc("reject_images", { image_ids: checked(ids, command), reason: options.reason ?? null }),
      );
      report(command, "rejected", ids, changed);
    });

  program
    .command("withdraw")
    .argument("<id...>", "ids of pictures")
    .description("takes approved pictures out of search at once, and their public files soon after")
    .action(async (ids: string[], _options, command: Command) => {
      const { supabase } = await openProject(command);
      report(
        command,
        "withdrawn",
        ids,
        await ask(supabase.rpc("withdraw_images", { image_ids: checked(ids, command) })),
      );
    });
}

async function chosen(
  { supabase }: Project,
  given: string[],
  { batch, allReady }: { batch?: string; allReady?: boolean },
  command: Command,
): Promise<string[]> {
  if (given.length > 0) return checked(given, command);
  if (!batch && !allReady) command.error("error: name pictures, a --batch or --all-ready", { exitCode: 2 });
  let ready = supabase.from("images").select("id").eq("status", "ready").is("deleted_at", null);
  if (batch) ready = ready.eq("batch_id", checked([batch], command)[0]);
  return (await ask(ready)).map(({ id }) => id);
}

function checked(ids: string[], command: Command): string[] {
  const wrong = ids.find((id) => !z.uuid().safeParse(id).success);
  if (wrong)
    command.error(`error: ${wrong} is no id: ids look like 3fa85f64-5717-4562-b3fc-2c963f66afa6`, { exitCode: 2 });
  return ids;
}

/** Pictures that the decision did not fit were left alone: that is a failure when it was none of them. */
function report(command: Command, done: string, ids: string[], changed: number): void {
  show(command, { asked: ids.length, [done]: changed }, () =>
    changed === ids.length
      ? `${plural(changed, "picture")} ${done}`
      : `${changed} of ${plural(ids.length, "picture")} ${done}; the others are not there or in another state`,
  );
  if (changed === 0 && ids.length > 0) process.exitCode = 1;
}
