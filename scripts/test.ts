import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { denoPrograms } from "./check/deno-programs.ts";
import { run } from "./run.ts";

/**
 * Everything that must hold before a change goes in: `npm test`, or `npm test -- unit http` for some layers of it.
 * The last line totals all of them: `N passed, N failed, N skipped`.
 */

interface Total {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, each with the first line of why: the total is read where the rest has scrolled away. */
  failures?: string[];
}

const layers: Record<string, () => Promise<Total>> = {
  format: () => check("biome", ["check", "--linter-enabled=false", "."]),
  lint: () => check("biome", ["lint", "--error-on-warnings", "."]),
  types: async () =>
    sum([
      await check("tsc", ["-p", "tsconfig.json"]),
      await check("tsc", ["-p", "tsconfig.core.json"]),
      await check("tsc", ["-p", "web/tsconfig.json"]),
      await check("deno", ["check", "--config", "deno.json", ...denoPrograms()]),
    ]),
  unit: () => tests("unit"),
  project: () => tests("project"),
  database: () => tests("database"),
  stack: () => tests("stack"),
  races: () => tests("races"),
  http: () => tests("http"),
  browser: () => tests("browser"),
};

/** One command that either holds or does not. */
async function check(command: string, args: string[]): Promise<Total> {
  console.log(`$ ${command} ${args.join(" ")}`);
  const { code } = await run(command, args);
  if (code === 0) return { passed: 1, failed: 0, skipped: 0 };
  return { passed: 0, failed: 1, skipped: 0, failures: [`${[command, ...args.slice(0, 3)].join(" ")}: see above`] };
}

/** One project of vitest.config.ts. */
async function tests(project: string): Promise<Total> {
  const folder = await mkdtemp(join(tmpdir(), "larder-test-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await run("vitest", ["run", "--project", project, ...reporters]);
  const counted = await readFile(report, "utf8").then(
    (text) => countTests(JSON.parse(text)),
    () => ({ passed: 0, failed: 0, skipped: 0 }),
  );
  await rm(folder, { recursive: true });
  // Files that do not load, errors outside a test and a layer without a test end in an exit code only.
  return { ...counted, failed: code === 0 ? counted.failed : Math.max(1, counted.failed) };
}

interface VitestReport {
  numTotalTests: number;
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

function countTests(report: VitestReport): Total {
  const { numTotalTests, numPassedTests, numFailedTests } = report;
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numTotalTests - numPassedTests - numFailedTests,
    failures: report.testResults.flatMap(readFailures),
  };
}

/** The tests of a file that failed; the file itself where it did not load. */
function readFailures({ name, message, assertionResults }: VitestReport["testResults"][number]): string[] {
  const file = relative(process.cwd(), name);
  const failed = assertionResults.filter(({ status }) => status === "failed");
  if (failed.length === 0) return message === "" ? [] : [describeFailure(file, message)];
  return failed.map(({ fullName, failureMessages: [why = ""] }) => describeFailure(`${file} > ${fullName}`, why));
}

const describeFailure = (what: string, why: string) => `${what}\n    ${why.split("\n", 1)[0]}`;

function sum(totals: Total[]): Required<Total> {
  const of = (kind: "passed" | "failed" | "skipped") => totals.reduce((count, total) => count + total[kind], 0);
  const failures = totals.flatMap((total) => total.failures ?? []);
  return { passed: of("passed"), failed: of("failed"), skipped: of("skipped"), failures };
}

const describeTotal = ({ passed, failed, skipped }: Total) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => layers[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no layer ${unknown.join(", ")}. There are: ${Object.keys(layers).join(", ")}.`);
  process.exit(1);
}

const totals: Total[] = [];
const lines: string[] = [];
for (const [name, layer] of Object.entries(layers)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const started = performance.now();
  const total = await layer();
  totals.push(total);
  lines.push(`${name.padEnd(10)} ${describeTotal(total)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
const all = sum(totals);
for (const failure of all.failures) console.log(`failed: ${failure}`);
console.log(`\n${lines.join("\n")}\n${describeTotal(all)}`);
if (all.failed > 0) process.exitCode = 1;
