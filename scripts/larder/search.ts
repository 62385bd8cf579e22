import type { Command } from "commander";
import { Option } from "commander";
import { createClient } from "../../shared/client.ts";
import { presets } from "../../shared/images.ts";
import { type SearchResult, search } from "../../shared/search.ts";
import { integer, share } from "./numbers.ts";
import { show, table } from "./output.ts";
import { openProject, type Project } from "./project.ts";
import { Trouble } from "./trouble.ts";

/** What the library must be able to answer, and a word of the description that shows it did. */
const probes = [
  { query: "chocolate chip cookies on white plate", expected: "cookie" },
  { query: "rustic sourdough bread", expected: "bread" },
  { query: "decorated birthday cake", expected: "cake" },
  { query: "jar of strawberry jam", expected: "jam" },
] as const;

interface Finding {
  readonly query: string;
  readonly total: number;
  readonly query_time_ms: number;
  readonly top_score: number | null;
  readonly first: string | null;
  readonly ok: boolean;
}

export function addSearchCommands(program: Command): void {
  program
    .command("search")
    .argument("<query>", "what the picture should show")
    .description("searches as a builder site does")
    .addOption(
      new Option("--size <preset>", "the size of the address shown")
        .choices(Object.keys(presets))
        .default("product_card"),
    )
    .option("--limit <n>", "results at most", integer(1, 50), 10)
    .option("--min-score <n>", "leave out results below this similarity", share, 0)
    .addHelpText("after", '\nExample: larder search "jar of strawberry jam" --size hero_image --limit 3')
    .action(async (query: string, options, command: Command) => {
      const site = builderSite(await openProject(command));
      const answer = await site.call(search, {
        query,
        size: options.size,
        limit: options.limit,
        min_score: options.minScore,
      });
      show(command, answer, () =>
        [table(answer.results.map(row), "Nothing fits."), `${answer.total} in all, ${answer.query_time_ms} ms`].join(
          "\n",
        ),
      );
    });

  program
    .command("search-test")
    .description("asks the four searches every library must answer; fails if one comes back empty or wrong")
    .action(async (_options, command: Command) => {
      const site = builderSite(await openProject(command));
      const found: Finding[] = [];
      for (const { query, expected } of probes) {
        const { results, total, query_time_ms } = await site.call(search, { query });
        const [first] = results;
        const isRight =
          first !== undefined && `${first.description} ${first.tags.join(" ")}`.toLowerCase().includes(expected);
        found.push({
          query,
          total,
          query_time_ms,
          top_score: first?.score ?? null,
          first: first?.description ?? null,
          ok: isRight,
        });
      }
      show(command, found, () =>
        table(
          found.map(({ query, total, query_time_ms, top_score, first, ok }) => ({
            "": ok ? "ok" : "WRONG",
            query,
            count: total,
            time: `${query_time_ms} ms`,
            "top score": top_score ?? "-",
            first: first ?? "nothing",
          })),
          "",
        ),
      );
      if (found.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}

function builderSite({ url, searchKey }: Project) {
  if (!searchKey)
    throw new Trouble("A search needs an API key: give --search-key, or make one with larder keys create.");
  return createClient({ url, headers: { "x-api-key": searchKey }, fetch });
}

const row = ({ score, description, tags, url }: SearchResult) => ({
  score: score.toFixed(3),
  description: description.length > 60 ? `${description.slice(0, 59)}…` : description,
  tags: tags.slice(0, 3).join(", "),
  url,
});
