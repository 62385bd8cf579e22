/** What the database counts. `upToSeconds` is null for the searches slower than any bound. */
export interface Metrics {
  readonly searches: readonly {
    readonly upToSeconds: number | null;
    readonly searches: number;
    readonly seconds: number;
  }[];
  /** 95 of 100 searches of the last 24 hours took no longer; null where there was none. */
  readonly searchP95Seconds: number | null;
  readonly images: Readonly<Record<string, number>>;
  readonly jobs: readonly { readonly kind: string; readonly state: string; readonly count: number }[];
  readonly queues: readonly {
    readonly kind: string;
    readonly queued: number;
    readonly running: number;
    readonly waiting: number;
    readonly oldestDueSeconds: number;
  }[];
  /** What ended within 24 hours; times are from the first attempt to the end, null where nothing was done. */
  readonly lastDay: readonly {
    readonly kind: string;
    readonly done: number;
    readonly failed: number;
    readonly p50Seconds: number | null;
    readonly p95Seconds: number | null;
  }[];
  /** Of 24 hours, each try by itself. */
  readonly webhookRequests: { readonly made: number; readonly succeeded: number };
  readonly spentUsd: number;
}

interface Sample {
  readonly suffix?: string;
  readonly labels?: Record<string, string>;
  readonly value: number;
}

/** Metrics in the Prometheus text format, version 0.0.4. */
export function prometheusText(metrics: Metrics): string {
  const count = metrics.searches.reduce((sum, bucket) => sum + bucket.searches, 0);
  const { webhookRequests } = metrics;
  const active = metrics.queues.find(({ kind }) => kind === "generate");
  return [
    family("search_requests_total", "counter", "Searches answered", [{ value: count }]),
    family("search_latency_seconds", "histogram", "From a search's arrival to its answer", histogram(metrics, count)),
    family(
      "search_latency_p95_seconds",
      "gauge",
      "95 of 100 searches of the last 24 hours took no longer",
      metrics.searchP95Seconds === null ? [] : [{ value: metrics.searchP95Seconds }],
    ),
    family("active_generations", "gauge", "Pictures being made now", [
      { value: (active?.running ?? 0) + (active?.waiting ?? 0) },
    ]),
    family("approved_images_total", "gauge", "Approved pictures", [{ value: metrics.images.approved ?? 0 }]),
    family(
      "images",
      "gauge",
      "Pictures by status",
      Object.entries(metrics.images).map(([status, value]) => ({ labels: { status }, value })),
    ),
    family(
      "queue_depth",
      "gauge",
      "Jobs that are not finished, by kind",
      metrics.queues.map(({ kind, queued, running, waiting }) => ({
        labels: { kind },
        value: queued + running + waiting,
      })),
    ),
    family(
      "queue_oldest_due_seconds",
      "gauge",
      "How long the oldest due job has been waiting for a worker, by kind",
      metrics.queues.map(({ kind, oldestDueSeconds }) => ({ labels: { kind }, value: oldestDueSeconds })),
    ),
    family(
      "jobs",
      "gauge",
      "Jobs by kind and state",
      metrics.jobs.map(({ kind, state, count }) => ({ labels: { kind, state }, value: count })),
    ),
    family(
      "job_seconds",
      "gauge",
      "From the first attempt to the end: that share of the jobs done in the last 24 hours took no longer, by kind",
      metrics.lastDay.flatMap(({ kind, p50Seconds, p95Seconds }) => [
        ...(p50Seconds === null ? [] : [{ labels: { kind, quantile: "0.5" }, value: p50Seconds }]),
        ...(p95Seconds === null ? [] : [{ labels: { kind, quantile: "0.95" }, value: p95Seconds }]),
      ]),
    ),
    family(
      "job_error_rate",
      "gauge",
      "Failed of done and failed jobs of the last 24 hours, from 0 to 1, by kind",
      metrics.lastDay
        .filter(({ done, failed }) => done + failed > 0)
        .map(({ kind, done, failed }) => ({ labels: { kind }, value: failed / (done + failed) })),
    ),
    family("webhook_requests", "gauge", "Requests to endpoints of the last 24 hours, by what became of them", [
      { labels: { outcome: "succeeded" }, value: webhookRequests.succeeded },
      { labels: { outcome: "failed" }, value: webhookRequests.made - webhookRequests.succeeded },
    ]),
    family(
      "webhook_success_rate",
      "gauge",
      "How many of them got through, from 0 to 1",
      webhookRequests.made === 0 ? [] : [{ value: webhookRequests.succeeded / webhookRequests.made }],
    ),
    family("spent_usd_total", "counter", "What providers have charged, in US dollars", [{ value: metrics.spentUsd }]),
  ].join("");
}

function histogram({ searches }: Metrics, count: number): Sample[] {
  let below = 0;
  const buckets = searches.map(({ upToSeconds, searches }) => {
    below += searches;
    return { suffix: "_bucket", labels: { le: upToSeconds === null ? "+Inf" : String(upToSeconds) }, value: below };
  });
  const seconds = searches.reduce((sum, bucket) => sum + bucket.seconds, 0);
  return [...buckets, { suffix: "_sum", value: seconds }, { suffix: "_count", value: count }];
}

function family(name: string, type: "counter" | "gauge" | "histogram", help: string, samples: Sample[]): string {
  const lines = samples.map(({ suffix = "", labels, value }) => {
    const pairs = Object.entries(labels ?? {}).map(([label, text]) => `${label}="${text}"`);
    return `${name}${suffix}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${value}`;
  });
  return `${[`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join("\n")}\n`;
}
