import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replaceFolder } from "./replace-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "larder-test-"));
  await mkdir(join(folder, "new"));
  await writeFile(join(folder, "new/index.html"), "new");
});
afterEach(() => rm(folder, { recursive: true }));

test("a folder takes the place of another and leaves nothing of it", async () => {
  await mkdir(join(folder, "dist"));
  await writeFile(join(folder, "dist/old.js"), "old");
  await replaceFolder(join(folder, "new"), join(folder, "dist"));
  expect(await readdir(folder)).toEqual(["dist"]);
  expect(await readdir(join(folder, "dist"))).toEqual(["index.html"]);
});

test("a folder takes a place where there was none", async () => {
  await replaceFolder(join(folder, "new"), join(folder, "dist"));
  expect(await readFile(join(folder, "dist/index.html"), "utf8")).toBe("new");
});
