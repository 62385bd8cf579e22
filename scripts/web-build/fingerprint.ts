import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What a build of the web app is made of, from the root of the project. */
const sources = ["web", "shared", "scripts/build-web.ts", "scripts/web-build", "package-lock.json"];

/** Where a build says what it was made of. */
const stamp = ".fingerprint";

/** The web app's sources as one hash: another hash, another build. `root` is the folder of the project. */
export async function fingerprintSources(root: string): Promise<string> {
  const paths = (await Promise.all(sources.map((path) => filesUnder(root, path)))).flat().sort();
  const contents = await Promise.all(paths.map((path) => readFile(join(root, path), "latin1")));
  const hash = createHash("sha256");
  for (const [index, path] of paths.entries()) {
    hash.update(`${path}\0${contents[index]?.length}\0`).update(contents[index] ?? "");
  }
  return hash.digest("hex");
}

/** The fingerprint of the sources that a folder was built from; null where there is no build. */
export async function readFingerprint(folder: string): Promise<string | null> {
  return await readFile(join(folder, stamp), "utf8").catch(() => null);
}

export const fingerprintFile = (folder: string) => join(folder, stamp);

/** A file or every file under a folder, without builds, tests and what begins with a dot. */
async function filesUnder(root: string, path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => null);
  if (!entries) return [path];
  const wanted = entries.filter(({ name }) => !/^\.|^(dist|node_modules|tests)$|\.test\.tsx?$/.test(name));
  const found = wanted.map((entry) =>
    entry.isDirectory() ? filesUnder(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
  return (await Promise.all(found)).flat();
}
