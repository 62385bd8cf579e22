import { formatTable } from "../table.ts";
import type { Figures } from "./figures.ts";
import type { Labels } from "./labels.ts";
import { type Part, parts } from "./queries.ts";
import type { Quality, Strong } from "./rank.ts";
import { sitesWays } from "./sites.ts";
import type { SitesReport } from "./sites-report.ts";
import { labelsWithout, ways, without } from "./ways.ts";

/** How good the orders are: a line each way, nDCG@10 and MRR of each part of the set. */
export function describeQuality(figures: Figures): string {
  const row = (name: string, of: (part: Part) => Quality) => {
    const each = parts.map((part) => [`${part}: nDCG@10`, of(part).ndcg10]);
    return { "": name, ...Object.fromEntries(each), ...Object.fromEntries(parts.map((p) => [`${p}: MRR`, of(p).mrr])) };
  };
  return formatTable([
    ...keysOf(ways).map((name) => row(name, (part) => figures[part][name])),
    ...keysOf(without).map((name) => row(`without ${name}`, (part) => figures.without[name][part])),
  ]);
}

/** What is called strong, how often rightly, and what of that each thing that labels go by is good for. */
export function describeStrong(figures: Figures): string {
  const row = (name: string, of: (part: Part) => Strong) => ({
    strong: name,
    ...Object.fromEntries(parts.map((part) => [part, share(of(part))])),
  });
  return formatTable([
    row("", (part) => figures[part]),
    ...keysOf(labelsWithout).map((name) => row(`without ${name}`, (part) => figures.labels_without[name][part])),
  ]);
}

/** Whether two embedders call the same pictures the same. */
export function describeLabels(labels: Record<Part, Labels>): string {
  return formatTable(parts.map((part) => ({ labels: part, ...labels[part] })));
}

/** What fifty sites get that ask the same, and what telling them apart costs. */
export function describeSites({ sites, ndcg10, least, together }: SitesReport): string {
  return [
    formatTable(parts.map((part) => ({ [`${sites} sites`]: part, ...ndcg10[part] }))),
    "",
    `Of queries that at least ${least} pictures answer best`,
    formatTable(
      parts.flatMap((part) =>
        keysOf(sitesWays).map((way) => ({ part, queries: together[part].queries, sites: way, ...together[part][way] })),
      ),
    ),
  ].join("\n");
}

const share = ({ strong, strong_precision }: Strong) =>
  strong_precision === null ? "of none" : `${Math.round(strong_precision * 1000) / 10}% of ${strong}`;

function keysOf<Key extends string>(of: Record<Key, unknown>): Key[] {
  return Object.keys(of) as Key[];
}
