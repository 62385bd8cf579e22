import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fingerprintSources, readFingerprint } from "../../web-build/fingerprint.ts";
import { StartProblem } from "../start-problem.ts";

interface WebBuild {
  /** Settled when there is a web app to serve. Rejects with a `StartProblem` that says why it does not build. */
  readonly done: Promise<void>;
  stop(): void;
}

/**
 * Begins to build the web app of this checkout, beside everything else and in a process of its own, for Vite runs on
 * Node. Null where nothing needs building: there is no web app, or the last build is of the same sources.
 */
export async function startWebBuild(projectFolder: string): Promise<WebBuild | null> {
  if (!existsSync(`${projectFolder}/web/index.html`)) return null;
  const built = await readFingerprint(`${projectFolder}/web/dist`);
  if (built !== null && built === (await fingerprintSources(projectFolder))) return null;
  const stopping = new AbortController();
  const done = build(projectFolder, stopping.signal);
  done.catch(() => {}); // heard by whoever waits for it, and nobody does yet
  return { done, stop: () => stopping.abort() };
}

async function build(projectFolder: string, signal: AbortSignal): Promise<void> {
  const options = { cwd: projectFolder, signal, maxBuffer: 10_000_000 };
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  execFile(nodePath(projectFolder), ["scripts/build-web.ts"], options, (error, _said, complaint) => {
    if (!error || signal.aborted) resolve();
    else reject(new StartProblem(`The web app does not build:\n\n${complaint.trim() || error.message}`));
  });
  await promise;
}

/** The Node of `npm ci`, which runs TypeScript as it is; the machine's own may be older. */
function nodePath(projectFolder: string): string {
  const names = ["node", "node.exe"].map((name) => `${projectFolder}/node_modules/node/bin/${name}`);
  return names.find(existsSync) ?? "node";
}
