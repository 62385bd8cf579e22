import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compressFolder } from "./web-build/compress.ts";
import { fingerprintFile, fingerprintSources, readFingerprint } from "./web-build/fingerprint.ts";
import { withLock } from "./web-build/lock.ts";
import { replaceFolder } from "./web-build/replace-folder.ts";

/**
 * Builds the web app into `web/dist`: `npm run build`. Nothing is done when its sources are those of the last build,
 * and two who build at once build once. Runs on Node, as Vite does.
 */

const root = join(fileURLToPath(import.meta.url), "../..");
const dist = join(root, "web/dist");

/** True when it built, false when the last build was still good. Throws what Vite says of sources that do not build. */
export async function buildWeb(): Promise<boolean> {
  if (await isCurrent()) return false;
  return await withLock(join(root, "node_modules/.cache/larder-web-build.lock"), async () => {
    if (await isCurrent()) return false;
    await removeDrafts();
    const draft = join(root, `web/.dist-${randomUUID()}`);
    await mkdir(draft);
    try {
      await buildInto(draft);
      await replaceFolder(draft, dist);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    return true;
  });
}

/** Of builds that were killed: nobody else has the lock. */
async function removeDrafts(): Promise<void> {
  const drafts = (await readdir(join(root, "web"))).filter((name) => name.startsWith(".dist-"));
  for (const draft of drafts) await rm(join(root, "web", draft), { recursive: true, force: true });
}

async function isCurrent(): Promise<boolean> {
  const built = await readFingerprint(dist);
  return built !== null && built === (await fingerprintSources(root));
}

async function buildInto(folder: string): Promise<void> {
  const fingerprint = await fingerprintSources(root); // before: what is edited meanwhile belongs to the next build
  process.env.NODE_ENV = "production"; // whoever starts this: a test must not get React's development build
  const { build } = await import("vite");
  await build({
    configFile: join(root, "web/vite.config.ts"),
    root: join(root, "web"),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
  await compressFolder(folder);
  await writeFile(fingerprintFile(folder), fingerprint);
}

if (import.meta.main) {
  const began = performance.now();
  await buildWeb().then(
    (built) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(built ? `Built web/dist in ${seconds} s.` : "web/dist is built from these sources already.");
    },
    (error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
