import { describe, expect, test } from "vitest";
import { type Metrics, prometheusText } from "./metrics.ts";

const metrics: Metrics = {
  searches: [
    { upToSeconds: 0.005, searches: 3, seconds: 0.01 },
    { upToSeconds: 0.5, searches: 2.5, seconds: 0.4 },
    { upToSeconds: null, searches: 1, seconds: 7 },
  ],
  searchP95Seconds: 0.042,
  images: { approved: 60, ready: 4 },
  jobs: [
    { kind: "generate", state: "done", count: 64 },
    { kind: "tag", state: "failed", count: 1 },
  ],
  queues: [
    { kind: "generate", queued: 5, running: 2, waiting: 3, oldestDueSeconds: 1.5 },
    { kind: "tag", queued: 0, running: 0, waiting: 0, oldestDueSeconds: 0 },
  ],
  lastDay: [
    { kind: "extract", done: 3, failed: 1, p50Seconds: 0.4, p95Seconds: 2.5 },
    { kind: "tag", done: 0, failed: 0, p50Seconds: null, p95Seconds: null },
  ],
  webhookRequests: { made: 8, succeeded: 6 },
  spentUsd: 1.234567,
};
const nothingYet: Metrics["searches"] = [
  { upToSeconds: 0.5, searches: 0, seconds: 0 },
  { upToSeconds: null, searches: 0, seconds: 0 },
];
const empty: Metrics = {
  searches: nothingYet,
  searchP95Seconds: null,
  images: {},
  jobs: [],
  queues: [],
  lastDay: [],
  webhookRequests: { made: 0, succeeded: 0 },
  spentUsd: 0,
};

interface Family {
  readonly type: string;
  readonly samples: Map<string, number>;
}

const name = "[a-zA-Z_:][a-zA-Z0-9_:]*";
const label = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\n]|\\\\[\\\\"n])*"';
const help = new RegExp(`^# HELP (${name}) \\S.*$`);
const type = new RegExp(`^# TYPE (${name}) (counter|gauge|histogram)$`);
const sample = new RegExp(`^(${name})(\\{${label}(?:,${label})*\\})? (-?\\d+(?:\\.\\d+)?(?:e[+-]\\d+)?)$`);

/** Reads the text format 0.0.4 and refuses what a strict reader may refuse. */
function read(text: string): Map<string, Family> {
  if (!text.endsWith("\n")) throw new Error("The last line does not end");
  const families = new Map<string, Family>();
  const lines = text.slice(0, -1).split("\n");
  for (let at = 0; at < lines.length; ) {
    const [, family] = help.exec(lines[at++]!) ?? [];
    const [, typed, kind] = type.exec(lines[at++] ?? "") ?? [];
    if (!family || family !== typed) throw new Error(`Line ${at} does not begin a family: ${lines[at - 1]}`);
    if (families.has(family)) throw new Error(`${family} comes twice`);
    const samples = new Map<string, number>();
    for (; at < lines.length && !lines[at]!.startsWith("#"); at++) {
      const [, series, labels = "", value] = sample.exec(lines[at]!) ?? [];
      const suffixes = kind === "histogram" ? ["_bucket", "_sum", "_count"] : [""];
      if (!series || !suffixes.some((suffix) => series === family + suffix))
        throw new Error(`Cannot read ${lines[at]}`);
      if (samples.has(series + labels)) throw new Error(`${series}${labels} comes twice`);
      samples.set(series + labels, Number(value));
    }
    families.set(family, { type: kind!, samples });
  }
  return families;
}

describe("prometheusText", () => {
  const families = read(prometheusText(metrics));
  const value = (family: string, series = family) => families.get(family)?.samples.get(series);

  test("has every metric, each of its type", () => {
    expect([...families].map(([family, { type }]) => `${family} ${type}`)).toEqual([
      "search_requests_total counter",
      "search_latency_seconds histogram",
      "search_latency_p95_seconds gauge",
      "active_generations gauge",
      "approved_images_total gauge",
      "images gauge",
      "queue_depth gauge",
      "queue_oldest_due_seconds gauge",
      "jobs gauge",
      "job_seconds gauge",
      "job_error_rate gauge",
      "webhook_requests gauge",
      "webhook_success_rate gauge",
      "spent_usd_total counter",
    ]);
  });

  test("counts searches by latency, each bucket with those below it", () => {
    expect([...families.get("search_latency_seconds")!.samples]).toEqual([
      ['search_latency_seconds_bucket{le="0.005"}', 3],
      ['search_latency_seconds_bucket{le="0.5"}', 5.5],
      ['search_latency_seconds_bucket{le="+Inf"}', 6.5],
      ["search_latency_seconds_sum", 7.41],
      ["search_latency_seconds_count", 6.5],
    ]);
    expect(value("search_requests_total")).toBe(6.5);
  });

  test("tells what the slowest searches take, and nothing where there were none", () => {
    expect(value("search_latency_p95_seconds")).toBe(0.042);
    expect([...read(prometheusText(empty)).get("search_latency_p95_seconds")!.samples]).toEqual([]);
  });

  test("takes a picture for being made from its first try to its last, whoever works on it", () => {
    expect(value("active_generations")).toBe(5);
    expect(value("queue_depth", 'queue_depth{kind="generate"}')).toBe(10);
    expect(value("queue_oldest_due_seconds", 'queue_oldest_due_seconds{kind="generate"}')).toBe(1.5);
  });

  test("counts pictures, jobs and money", () => {
    expect(value("approved_images_total")).toBe(60);
    expect(value("images", 'images{status="ready"}')).toBe(4);
    expect(value("jobs", 'jobs{kind="tag",state="failed"}')).toBe(1);
    expect(value("spent_usd_total")).toBe(1.234567);
  });

  test("tells how long each kind of work takes and how much of it fails, where there was any", () => {
    expect([...families.get("job_seconds")!.samples]).toEqual([
      ['job_seconds{kind="extract",quantile="0.5"}', 0.4],
      ['job_seconds{kind="extract",quantile="0.95"}', 2.5],
    ]);
    expect([...families.get("job_error_rate")!.samples]).toEqual([['job_error_rate{kind="extract"}', 0.25]]);
  });

  test("tells how many requests to endpoints got through, and no share of none", () => {
    expect(value("webhook_requests", 'webhook_requests{outcome="failed"}')).toBe(2);
    expect(value("webhook_success_rate")).toBe(0.75);
    expect([...read(prometheusText(empty)).get("webhook_success_rate")!.samples]).toEqual([]);
  });

  test("can be read where there is nothing yet: each metric stands at zero, and the histogram is whole", () => {
    const nothing = read(prometheusText(empty));
    expect(nothing.get("search_requests_total")?.samples.get("search_requests_total")).toBe(0);
    expect(nothing.get("approved_images_total")?.samples.get("approved_images_total")).toBe(0);
    expect(nothing.get("active_generations")?.samples.get("active_generations")).toBe(0);
    expect(nothing.get("search_latency_seconds")?.samples.get('search_latency_seconds_bucket{le="+Inf"}')).toBe(0);
  });

  test("can be read with sums as small or as large as they come", () => {
    const told = read(prometheusText({ ...empty, spentUsd: 1e-7 }));
    expect(told.get("spent_usd_total")?.samples.get("spent_usd_total")).toBe(1e-7);
  });
});
