import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflate } from "@sparticuz/chromium";
import { withLock } from "../../../scripts/web-build/lock.ts";

const modules = join(fileURLToPath(import.meta.url), "../../../../node_modules");
const parts = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];

/** Whether the Chromium of npm runs on this machine. */
export const isChromiumPacked = process.platform === "linux" && process.arch === "x64";

/**
 * Unpacks the Chromium of npm with its libraries and fonts, once for this checkout however many ask at once.
 * @returns the folder: `chromium` in it needs nothing of the system but glibc
 */
export async function unpackChromium(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(modules, "@sparticuz/chromium/package.json"), "utf8"));
  const folder = join(modules, `.cache/larder-chromium-${version}`);
  if (existsSync(folder)) return folder;
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return;
    await mkdir(join(modules, ".cache"), { recursive: true });
    const draft = await mkdtemp(`${folder}-`);
    try {
      await inflateInto(draft);
      await writeFile(join(draft, "fonts/fonts.conf"), fontsOf(folder));
      await rename(draft, folder);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  });
  return folder;
}

/** The package unpacks into the folder for temporary files, where two at once would take each other's halves. */
async function inflateInto(folder: string): Promise<void> {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  const inflating = parts.map((part) => inflate(join(modules, "@sparticuz/chromium/bin", part)));
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  await Promise.all(inflating);
}

/** The package's own fonts first, then those of the machine for the letters that they lack. */
const fontsOf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <match target="pattern">
    <edit name="family" mode="append" binding="weak"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;
