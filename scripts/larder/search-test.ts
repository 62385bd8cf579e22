import type { Command } from "commander";
import { search } from "../../shared/search.ts";
import { builderSite } from "./builder-site.ts";
import { cut, show, table } from "./output.ts";
import { openProject } from "./project.ts";

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

export function addSearchTestCommand(program: Command): void {
  program
    .command("search-test")
    .description("Ask the four searches that every library must answer; fails if one comes back empty or wrong.")
    .action(async (_options, command: Command) => {
      const site = builderSite(await openProject(command));
      const found: Finding[] = [];
      for (const { query, expected } of probes) {
        const { results, total, query_time_ms } = await site(search, { query });
        const [first] = results;
        const ok =
          first !== undefined && `${first.description} ${first.tags.join(" ")}`.toLowerCase().includes(expected);
        const top_score = first?.score ?? null;
        found.push({ query, total, query_time_ms, top_score, first: first?.description ?? null, ok });
      }
      show(command, found, () => describeFindings(found));
      if (found.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}

export function describeFindings(found: readonly Finding[]): string {
  return table(
    found.map(({ query, total, query_time_ms, top_score, ok }) => ({
      "": ok ? "ok" : total === 0 ? "EMPTY" : "WRONG",
      query,
      count: total,
      ms: query_time_ms,
      "top score": top_score ?? "-",
    })),
    "",
    (index) => (found[index]?.first ? `       ${cut(found[index].first, 90)}` : ""),
  );
}
