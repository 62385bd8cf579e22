import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from "playwright-core";
import { isChromiumPacked, unpackChromium } from "./unpack-chromium.ts";

/** A Chromium without a window, for as many people as a test needs. */
export async function launchChromium(): Promise<Browser> {
  return await chromium.launch(await launchOptions()).catch(explain);
}

interface ChromiumProfile {
  /** The one person of this Chromium: what it stores is seen by whoever drives it through the port. */
  readonly context: BrowserContext;
  /** Of the DevTools protocol. */
  readonly port: number;
  close(): Promise<void>;
}

/** A Chromium that another program may drive too, such as Lighthouse. */
export async function launchProfile(): Promise<ChromiumProfile> {
  const folder = await mkdtemp(join(tmpdir(), "larder-chromium-"));
  const { args = [], ...options } = await launchOptions();
  const context = await chromium
    .launchPersistentContext(folder, { ...options, args: [...args, "--remote-debugging-port=0"] })
    .catch(explain);
  const [port] = (await readFile(join(folder, "DevToolsActivePort"), "utf8")).split("\n");
  return {
    context,
    port: Number(port),
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The Chromium of npm where there is one for this machine, else CHROME_PATH, else an installed Chrome. */
async function launchOptions(): Promise<LaunchOptions> {
  if (!isChromiumPacked) {
    return process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : { channel: "chrome" };
  }
  const folder = await unpackChromium();
  return {
    executablePath: join(folder, "chromium"),
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: join(folder, "fonts") },
  };
}

function explain(error: Error): never {
  if (isChromiumPacked) throw error;
  const machine = `${process.platform} on ${process.arch}`;
  throw new Error(`npm has no Chromium for ${machine}: install Chrome, or set CHROME_PATH to one.`, { cause: error });
}
