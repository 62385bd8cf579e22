import type { Command } from "commander";
import { Option } from "commander";
import { presets } from "../../shared/presets.ts";
import { type SearchResult, search } from "../../shared/search.ts";
import { builderSite } from "./builder-site.ts";
import { cut, plural, show, table } from "./output.ts";
import { openProject } from "./project.ts";
import { larder } from "./usage.ts";
import { integer, share } from "./values.ts";

export function addSearchCommand(program: Command): void {
  program
    .command("search")
    .argument("<query>", "what the picture should show")
    .description("Search as a builder site does.")
    .addOption(
      new Option("--size <preset>", "the size of the address shown")
        .choices(Object.keys(presets))
        .default("product_card"),
    )
    .option("--limit <n>", "results at most", integer(1, 50), 10)
    .option("--min-score <n>", "leave out results below this similarity", share, 0)
    .addHelpText("after", `\nExample: ${larder} search "jar of strawberry jam" --size hero_image --limit 3`)
    .action(async (query: string, options, command: Command) => {
      const site = builderSite(await openProject(command));
      const answer = await site(search, {
        query,
        size: options.size,
        limit: options.limit,
        min_score: options.minScore,
      });
      show(command, answer, () => describeResults(answer));
    });
}

function describeResults({
  results,
  total,
  query_time_ms,
}: {
  results: readonly Pick<SearchResult, "score" | "description" | "tags" | "url">[];
  total: number;
  query_time_ms: number;
}): string {
  const rows = results.map(({ score, description, tags }) => ({
    score: score.toFixed(3),
    description: cut(description, 58),
    tags: cut(tags.slice(0, 3).join(", "), 33),
  }));
  return [
    table(rows, "Nothing fits.", (index) => `       ${results[index]?.url}`),
    `${plural(total, "picture")} in all, ${query_time_ms} ms`,
  ].join("\n");
}
