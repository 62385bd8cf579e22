import type { Command } from "commander";
import { divideUsd, exactUsd } from "../../shared/usd.ts";
import { type WinLine, Wins } from "../../shared/wins.ts";
import { ask } from "./ask.ts";
import { show, table } from "./output.ts";
import { openProject } from "./project.ts";

export function addWinsCommand(program: Command): void {
  program
    .command("wins")
    .description(
      "Tell how often the pictures of each model and recipe were picked before others, and what a win has cost.",
    )
    .action(async (_options, command: Command) => {
      const { supabase } = await openProject(command);
      const wins = Wins.parse(await ask(supabase.rpc("read_wins")));
      show(command, wins, () => describeWins(wins));
    });
}

export function describeWins(wins: readonly WinLine[]): string {
  return table(
    wins.map(({ model_id, recipe_slug, style_slug, pictures, wins, usd }) => ({
      model: model_id ?? "(uploaded)",
      recipe: recipe_slug ?? "-",
      style: style_slug ?? "-",
      wins,
      compared: pictures,
      share: `${Math.round((100 * wins) / pictures)} %`,
      "cost per win": wins === 0 ? "-" : exactUsd(divideUsd(usd, wins)),
    })),
    "Nobody has picked a winner yet.",
  );
}
