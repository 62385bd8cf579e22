import type { Command } from "commander";
import { ask, askAll } from "./ask.ts";
import { plural, show } from "./output.ts";
import { openProject, type Project } from "./project.ts";
import { larder } from "./usage.ts";
import { id, many } from "./values.ts";

export function addReviewCommands(program: Command): void {
  program
    .command("approve")
    .argument("[id...]", "ids of pictures", many(id))
    .description("Publish pictures, so that they can be searched and fetched.")
    .option("--batch <id>", "every ready picture of a batch", id)
    .option("--all-ready", "every ready picture")
    .option("--with-flaws", "also scenes in which the product differs from its photo")
    .option("--tags <list>", "first replace the tags of each by these, separated by commas")
    .addHelpText("after", `\nExample: ${larder} approve --all-ready`)
    .action(async (given: string[], options, command: Command) => {
      if (given.length === 0 && !options.batch && !options.allReady) {
        command.error("name pictures, or give --batch or --all-ready", { exitCode: 2 });
      }
      const project = await openProject(command);
      const ids = given.length > 0 ? given : await readyPictures(project, options.batch);
      if (options.tags) {
        const tags = String(options.tags)
          .split(",")
          .map((tag) => tag.trim())
          .filter(Boolean);
        for (const image_id of ids) await ask(project.supabase.rpc("edit_image", { image_id, tags }));
      }
      const asked = { image_ids: ids, with_flaws: options.withFlaws ?? false };
      const changed = ids.length === 0 ? [] : await ask(project.supabase.rpc("approve_images", asked));
      const flawed = asked.with_flaws ? 0 : await countFlawed(project, ids, changed);
      report(command, "approved", ids, changed, flawed);
    });

  program
    .command("reject")
    .argument("<id...>", "ids of pictures", many(id))
    .description("Turn pictures down; approved ones are withdrawn.")
    .option("--reason <text>", "why, for whoever asks later")
    .addHelpText("after", `\nExample: ${larder} reject 3fa85f64-5717-4562-b3fc-2c963f66afa6 --reason "burnt crust"`)
    .action(async (ids: string[], options, command: Command) => {
      const { supabase } = await openProject(command);
      const reason = options.reason ?? null;
      report(command, "rejected", ids, await ask(supabase.rpc("reject_images", { image_ids: ids, reason })));
    });

  program
    .command("withdraw")
    .argument("<id...>", "ids of pictures", many(id))
    .description("Take approved pictures out of search at once, and their public files soon after.")
    .action(async (ids: string[], _options, command: Command) => {
      const { supabase } = await openProject(command);
      report(command, "withdrawn", ids, await ask(supabase.rpc("withdraw_images", { image_ids: ids })));
    });
}

async function readyPictures({ supabase }: Project, batch: string | undefined): Promise<string[]> {
  const pictures = await askAll<{ id: string }>((from, to) => {
    const ready = supabase.from("images").select("id").eq("status", "ready").is("deleted_at", null);
    return (batch ? ready.eq("batch_id", batch) : ready).order("id").range(from, to);
  });
  return pictures.map(({ id }) => id);
}

/** Of these pictures the ready ones that were left because the product in them differs. */
async function countFlawed({ supabase }: Project, ids: string[], changed: string[]): Promise<number> {
  if (changed.length === ids.length) return 0;
  const flawed = await askAll<{ id: string }>((from, to) =>
    supabase
      .from("images")
      .select("id")
      .eq("fidelity->>passed", "false")
      .in("status", ["ready", "rejected"])
      .order("id")
      .range(from, to),
  );
  return flawed.filter(({ id }) => ids.includes(id)).length;
}

/** Pictures that the decision did not fit were left alone: that is a failure when it was none of them. */
function report(command: Command, done: string, asked: string[], ids: string[], flawed = 0): void {
  const answer = { asked: asked.length, [done]: ids.length, ids, ...(flawed > 0 && { flawed }) };
  show(command, answer, () => describeReview(done, asked.length, ids.length, flawed));
  if (ids.length === 0 && asked.length > 0) process.exitCode = 1;
}

/** What came of a decision. `flawed`: so many were left because the product in them differs from its photo. */
export function describeReview(done: string, asked: number, changed: number, flawed = 0): string {
  if (asked === 0) return "No picture is ready.";
  if (changed === asked) return `${plural(changed, "picture")} ${done}`;
  const why = flawed === 0 ? [] : [`in ${flawed} the product differs from its photo (--with-flaws approves them)`];
  const others = changed + flawed === asked ? [] : ["the rest are not there or in another state"];
  return [`${changed} of ${plural(asked, "picture")} ${done}`, ...why, ...others].join("; ");
}
