import type { Command } from "commander";
import type { CreatedBatch } from "../../shared/batch-quotes.ts";
import { type Wish, Wishes } from "../../shared/wishes.ts";
import { ask } from "./ask.ts";
import { costOf, describeBatch } from "./generate.ts";
import { cut, plural, show, table } from "./output.ts";
import { openProject } from "./project.ts";
import { larder } from "./usage.ts";
import { id, integer, usd } from "./values.ts";

export function addWishCommands(program: Command): void {
  const wishes = program.command("wishes").description("List, make and dismiss what sites looked for in vain.");

  wishes
    .command("list", { isDefault: true })
    .description("List open wishes, the most wanted first, with what pictures of them would cost.")
    .option("--limit <n>", "how many at most", integer(1, 200), 20)
    .action(async (options, command: Command) => {
      const { supabase } = await openProject(command);
      const all = Wishes.parse(await ask(supabase.rpc("read_wishes", { take: options.limit })));
      show(command, all, () => describeWishes(all));
    });

  wishes
    .command("make")
    .argument("<id>", "the wish", id)
    .description("Have pictures made of a wish; while some are on their way, these are told.")
    .option("--count <n>", "how many", integer(1, 20), 4)
    .option("--max-usd <amount>", "refuse to spend more than this", usd)
    .addHelpText("after", `\nExample: ${larder} wishes make 3fa85f64-5717-4562-b3fc-2c963f66afa6 --max-usd 0.25`)
    .action(async (wish_id: string, options, command: Command) => {
      const { supabase } = await openProject(command);
      const { count, maxUsd: max_usd = null } = options;
      const batch: CreatedBatch = await ask(supabase.rpc("make_wish", { wish_id, count, max_usd }));
      show(command, batch, () => describeBatch(batch));
    });

  wishes
    .command("dismiss")
    .argument("<id>", "the wish", id)
    .description("Put a wish aside, however often it is asked for.")
    .option("--undo", "open it again")
    .action(async (wish_id: string, options, command: Command) => {
      const { supabase } = await openProject(command);
      const changed = await ask(supabase.rpc(options.undo ? "reopen_wish" : "dismiss_wish", { wish_id }));
      const done = options.undo ? "open again" : "dismissed";
      show(command, { wish_id, changed }, () =>
        changed ? `The wish is ${done}` : "Nothing changed: the wish is not there or in another state",
      );
      if (!changed) process.exitCode = 1;
    });
}

export function describeWishes({ open, open_total }: Pick<Wishes, "open" | "open_total">): string {
  const rows = open.map((wish) => ({
    wish: wish.id,
    "looked for": cut(wish.query, 40),
    sites: wish.sites,
    asked: wish.asked,
    "last (UTC)": wish.last_asked_at.slice(0, 10),
    pictures: describePictures(wish),
  }));
  const list = table(rows, "No site looked for anything that the library has not.", (index) => {
    const others = open[index]?.wordings ?? [];
    return others.length > 0 ? `    also: ${cut(others.join(", "), 90)}` : "";
  });
  return open_total > open.length ? `${list}\n${plural(open_total, "wish")} in all` : list;
}

/** What is on its way, else what it would cost. */
function describePictures({ batch, price }: Pick<Wish, "batch" | "price">): string {
  if (batch && batch.left_to_do > 0) return `${batch.left_to_do} being made`;
  if (batch && batch.to_review > 0) return `${batch.to_review} to review`;
  return price ? `${price.images}: ${costOf(price)}` : "-";
}
