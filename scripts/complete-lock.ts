import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Completes `package-lock.json` after an `npm install`.
 *
 * Packages with native parts (Deno, the Supabase CLI, Biome...) list one optional package a platform. `npm install` leaves
 * out those it does not need or cannot see, and `npm ci` on another platform then refuses the whole lock file. This adds
 * them by name, version and platform. It also takes out `resolved` addresses, which tie a lock file to one registry.
 */

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  cpu?: string[] | string;
  dev?: boolean;
  optional?: boolean;
  os?: string[] | string;
  libc?: string[];
  bin?: Record<string, string>;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export interface LockFile {
  packages: Record<string, LockedPackage>;
}

const systems: Record<string, string> = {
  aix: "aix",
  android: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  linuxmusl: "linux",
  netbsd: "netbsd",
  openbsd: "openbsd",
  openharmony: "openharmony",
  sunos: "sunos",
  win: "win32",
  win32: "win32",
  windows: "win32",
};
const processors = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** Where Node would find `name` when `parent` asks for it, as a key of the lock file. */
function findLocked(lock: LockFile, parent: string, name: string): string | undefined {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const key = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock.packages[key] !== undefined) return key;
    if (folder === "") return undefined;
  }
}

/** What a lock file lacks: optional packages that some package of it names, and that it has no entry for. */
export function missingPackages(lock: LockFile): { name: string; entry: LockedPackage }[] {
  return Object.entries(lock.packages).flatMap(([parent, { dev, optionalDependencies = {} }]) => {
    const found = (name: string) => findLocked(lock, parent, name);
    const sibling = Object.keys(optionalDependencies)
      .map(found)
      .find((key) => key !== undefined);
    const { bin, hasInstallScript } = sibling === undefined ? {} : lock.packages[sibling]!;
    return Object.entries(optionalDependencies)
      .filter(([name]) => found(name) === undefined)
      .map(([name, range]) => {
        const { os, cpu, libc } = platformOf(name);
        const version = range.replace(/^[\^~=]/, "");
        // In the order in which npm writes them, so that its next run changes no line.
        const entry = { version, cpu, dev, hasInstallScript, libc, optional: true, os, bin };
        return { name, entry: JSON.parse(JSON.stringify(entry)) as LockedPackage };
      });
  });
}

/** What a platform package's name says: `@deno/linux-arm64-glibc` runs on Linux, on 64-bit ARM, with glibc. */
function platformOf(name: string) {
  const words = name.split(/[@/-]/);
  const os = words.flatMap((word) => systems[word] ?? []);
  const cpu = words.filter((word) => processors.includes(word));
  const libc = words.flatMap((word) => (word.endsWith("musl") ? "musl" : word === "glibc" ? "glibc" : []));
  const runsAnywhere = cpu.includes("wasm32");
  if (os.length === 0 && !runsAnywhere) throw new Error(`${name} names no platform: add its lock entry by hand.`);
  return { os: runsAnywhere ? undefined : os, cpu, libc: libc.length > 0 ? libc : undefined };
}

/** The same lock file with every platform's packages, in npm's order, and without addresses. */
export function completeLock<Lock extends LockFile>(lock: Lock): Lock {
  const packages = { ...lock.packages };
  for (const { name, entry } of missingPackages(lock)) packages[`node_modules/${name}`] = entry;
  const sorted = Object.entries(packages)
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .map(([key, { resolved: _address, ...entry }]) => [key, entry]);
  return { ...lock, packages: Object.fromEntries(sorted) };
}

if (import.meta.main) {
  const path = fileURLToPath(import.meta.resolve("../package-lock.json"));
  const lock = JSON.parse(readFileSync(path, "utf8")) as LockFile;
  const missing = missingPackages(lock);
  writeFileSync(path, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length === 0 ? "complete" : `added ${missing.length} platform packages`}`);
}
