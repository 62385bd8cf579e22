import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Runs the Deno that `npm ci` installed, with the arguments given, and stops it when asked to stop.
 *
 * The launcher of npm's own `deno` package waits without listening: a signal sent to `npm start` ends npm, its shell and
 * the launcher, while Deno goes on and holds the ports and the data folder.
 */

const binary = ["deno", "deno.exe"]
  .map((name) => fileURLToPath(new URL(`../node_modules/deno/${name}`, import.meta.url)))
  .find(existsSync);
if (binary === undefined) {
  console.error("Deno is not installed: run `npm ci` first.");
  process.exit(1);
}

const deno = spawn(binary, process.argv.slice(2), { stdio: "inherit" });
deno.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));

process.on("SIGINT", () => {}); // Ctrl-C reaches Deno by itself: the terminal sends it to both.
for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => deno.kill(signal));

// npm hands a signal to its shell, which dies of it and tells nobody.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && deno.kill("SIGTERM"), 500).unref();
