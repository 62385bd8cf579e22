import { fileURLToPath } from "node:url";
import { createClient } from "../shared/client.ts";
import { AppError } from "../shared/problems.ts";
import { search } from "../shared/search.ts";
import { fillDemo } from "./start/demo.ts";
import { searchCommand } from "./start/facts.ts";
import { logText } from "./start/log-text.ts";
import { readPort } from "./start/ports.ts";
import { openProgress } from "./start/progress.ts";
import { type Stack, startStack } from "./start/stack.ts";
import { StartProblem } from "./start/start-problem.ts";

const help = `Starts Larder on this machine: API and web app, Postgres, storage, edge functions.

  npm start                    keeps everything in .larder/
  npm start -- --ephemeral     keeps nothing
  npm start -- --no-demo       does not fill the demo library
  npm start -- --fake-providers
                               has a fake of every vendor, as strict as the vendor, instead of real keys
  npm start -- --help          shows this

  PORT              where the API and the web app listen (54321; 0 takes any free port)
  LARDER_DB_PORT    where Postgres listens (54322; 0 takes any free port)
  LARDER_DATA_DIR   the data folder (.larder)

While it runs, dev.json in the data folder holds its address, its keys and the first admin's password.
Ctrl-C stops it; the next start continues where it was.`;

const progress = openProgress();
const flags = new Set(Deno.args);
const unknown = Deno.args.find((flag) => !["--ephemeral", "--no-demo", "--fake-providers", "--help"].includes(flag));

if (flags.has("--help")) {
  console.log(help);
} else {
  await main().catch((error) => {
    progress.clear();
    const isClear = error instanceof StartProblem || (error instanceof AppError && error.code === "conflict");
    console.error(isClear ? error.message : error);
    Deno.exit(1);
  });
}

async function main(): Promise<void> {
  if (unknown) throw new StartProblem(`${unknown} is no option of npm start: see npm start -- --help.`);
  const began = performance.now();
  const ephemeral = flags.has("--ephemeral");
  const wanted = Deno.env.get("LARDER_DATA_DIR");
  const passing = ephemeral && !wanted ? await Deno.makeTempDir({ prefix: "larder-" }) : null;
  const folder = passing ?? wanted ?? ".larder";

  const stack = await startStack({
    folder,
    ephemeral,
    tar: Deno.env.get("LARDER_DATABASE_TAR"), // of tests, which need not wait for migrations
    fakeProviders: flags.has("--fake-providers"),
    port: readPort("PORT", 54_321),
    databasePort: readPort("LARDER_DB_PORT", 54_322),
    projectFolder: fileURLToPath(new URL("..", import.meta.url).href).replace(/\/$/, ""),
    onProgress: (step) => progress.show(`${step} ...`),
  });
  const stopping = stopOnSignals(stack, passing);
  keepQuiet(stack);
  progress.clear();
  console.log(welcome(stack, folder, performance.now() - began));
  if (flags.has("--no-demo")) return;
  await fill(stack, ephemeral ? null : folder).catch((error) => {
    if (stopping.aborted) return; // its database was closed, and the next start takes it up again
    progress.clear();
    console.log("The demo library could not be filled:", error);
  });
}

async function fill({ database, facts }: Stack, folder: string | null): Promise<void> {
  const result = await fillDemo({ database, folder, onProgress: progress.show });
  progress.clear();
  if (!result) return;
  const { pictures, failed, seconds } = result;
  console.log(`The demo library is full: ${pictures} pictures in ${seconds.toFixed(0)} s.`);
  if (failed > 0) console.log(`${failed} failed: npm run larder -- jobs --failed tells why.`);
  console.log(await trySearch(facts));
}

/** The first question to the new library, as a builder site asks it. */
async function trySearch({ url, search_key }: Stack["facts"]): Promise<string> {
  const site = createClient({ url, headers: { "x-api-key": search_key }, fetch });
  const { results, query_time_ms } = await site.call(search, { query: "jar of strawberry jam", limit: 1 });
  return `A search for "jar of strawberry jam" finds "${results[0]?.description}" in ${query_time_ms} ms.`;
}

/** Services report every request that they refuse; that goes to the log, and nothing they forgot to catch ends the stack. */
function keepQuiet({ log }: Stack): void {
  const write = (...parts: unknown[]) => log.write(logText(parts));
  console.error = write;
  console.warn = write;
  globalThis.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    write("not caught:", event.reason);
  });
}

/** Stops the stack at the first signal and leaves at once at the second. What it returns is aborted by the first. */
function stopOnSignals(stack: Stack, passing: string | null): AbortSignal {
  const stopping = new AbortController();
  const stop = async () => {
    if (stopping.signal.aborted) Deno.exit(130);
    stopping.abort();
    await stack.stop();
    if (passing) await Deno.remove(passing, { recursive: true });
    Deno.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) Deno.addSignalListener(signal, stop);
  return stopping.signal;
}

function welcome({ facts, log }: Stack, folder: string, milliseconds: number): string {
  return `
Larder is ready at ${facts.url} (${(milliseconds / 1000).toFixed(1)} s)

  Sign in      ${facts.admin.email} with ${facts.admin.password}
  Search key   ${facts.search_key}
  Database     ${facts.database_url}
  These facts  ${folder}/dev.json
  Log          ${log.path}

Search it:

  ${searchCommand(facts)}

Ctrl-C stops it.
`;
}
