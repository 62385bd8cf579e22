/** `npm run bench -- <name>` prints a table; with `--json`, one JSON object. Each benchmark is a file of `scripts/bench/`. */

export interface Benchmark {
  run(): Promise<{ table: string; json: unknown }>;
}

const names = ["variants", "search", "pipeline", "start"];

const flags = process.argv.slice(2).filter((word) => word.startsWith("-"));
const [name, ...others] = process.argv.slice(2).filter((word) => !word.startsWith("-"));

if (name === undefined || !names.includes(name) || others.length > 0 || flags.some((flag) => flag !== "--json")) {
  console.error(`npm run bench -- <name> [--json], where the name is one of: ${names.join(", ")}.`);
  process.exitCode = 1;
} else {
  const benchmark = (await import(`./bench/${name}.ts`)) as Benchmark;
  const { table, json } = await benchmark.run();
  console.log(flags.includes("--json") ? JSON.stringify(json) : table);
}
