import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { vendorVariables } from "../../../supabase/functions/_platform/vendor-env.ts";
import type { Facts } from "../facts.ts";

export interface RunningStack {
  readonly facts: Facts;
  /** The data folder. */
  readonly folder: string;
  /** The process. */
  readonly pid: number;
  /** Sends a signal and waits for the end; the exit code, or null after a signal that nobody can catch. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

interface RunStackOptions {
  /** Taken as it is and left behind; without one, a temporary folder that goes with the stack. */
  readonly folder?: string;
  /** Kept after the end of the process by everything but `--ephemeral`. */
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Another program than `scripts/start.ts`, from the root of the project. */
  readonly program?: string;
}

interface Ended {
  readonly code: number | null;
  /** What it said on both streams. */
  readonly output: string;
}

/** Whoever runs tests may have real keys in the environment or in `.env`: a test that means to spend money says so. */
const noVendors = Object.fromEntries(vendorVariables.map((name) => [name, ""]));

const root = fileURLToPath(new URL("../../..", import.meta.url).href);

/** Starts the stack on free ports in a process of its own and waits until it is ready. Throws what it said if it ends before. */
export async function runStack(options: RunStackOptions = {}): Promise<RunningStack> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "larder-test-")));
  const since = Date.now();
  const { child, ended } = spawnStack({ ...options, folder });
  const facts = await Promise.race([readyFacts(folder, child, since), ended.then(() => null)]);
  if (!facts) throw new Error(`The stack did not start: ${(await ended).output}`);
  return {
    facts,
    folder,
    pid: child.pid ?? 0,
    async end(signal) {
      child.kill(signal);
      const { code } = await ended;
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** Starts the stack and waits until it ends by itself, because it cannot start or is asked for help. */
export async function runStackToItsEnd(options: RunStackOptions & { readonly folder: string }): Promise<Ended> {
  return await spawnStack(options).ended;
}

function spawnStack(options: RunStackOptions & { readonly folder: string }) {
  const { folder, flags = ["--ephemeral", "--no-demo"], environment = {}, program = "scripts/start.ts" } = options;
  const child = spawn(denoPath(), ["run", "-A", "--unstable-worker-options", program, ...flags], {
    cwd: root,
    env: {
      ...process.env,
      ...noVendors,
      PORT: "0",
      LARDER_DB_PORT: "0",
      LARDER_DATA_DIR: folder,
      NO_COLOR: "1",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // A test run that ends without ending its stacks must not leave them behind.
  const orphaned = () => child.kill("SIGKILL");
  process.once("exit", orphaned);
  child.once("close", () => process.off("exit", orphaned));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (text) => {
      output += text;
    });
  }
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, output })));
  return { child, ended };
}

/** The facts that this very process wrote, not those of one that was killed in the same folder. */
async function readyFacts(folder: string, child: ChildProcess, since: number): Promise<Facts | null> {
  while (child.exitCode === null && child.signalCode === null) {
    const text = await readFile(`${folder}/dev.json`, "utf8").catch(() => null);
    const facts: Facts | null = text === null ? null : JSON.parse(text);
    if (facts && Date.parse(facts.ready_at) >= since) return facts;
    await pause(50);
  }
  return null;
}

function denoPath(): string {
  const path = ["deno", "deno.exe"].map((name) => join(root, "node_modules/deno", name)).find(existsSync);
  if (!path) throw new Error("Deno is not installed: run `npm ci` first.");
  return path;
}
