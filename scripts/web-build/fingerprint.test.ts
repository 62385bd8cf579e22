import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprintSources } from "./fingerprint.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "larder-test-"));
  await write("web/src/main.tsx", "one");
  await write("shared/search.ts", "one");
  await write("scripts/build-web.ts", "one");
  await write("scripts/web-build/lock.ts", "one");
  await write("package-lock.json", "{}");
});
afterEach(() => rm(root, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

test.each(["web/src/main.tsx", "web/src/new.tsx", "web/index.html", "shared/search.ts", "package-lock.json"])(
  "another %s is another build",
  async (path) => {
    const before = await fingerprintSources(root);
    await write(path, "two");
    expect(await fingerprintSources(root)).not.toBe(before);
  },
);

test.each(["web/dist/index.html", "web/.dist-1/index.html", "web/src/main.test.tsx", "web/tests/axe.test.ts"])(
  "another %s is not",
  async (path) => {
    const before = await fingerprintSources(root);
    await write(path, "two");
    expect(await fingerprintSources(root)).toBe(before);
  },
);

test("text that moves from one file to the next is another build", async () => {
  await write("web/a.ts", "12");
  await write("web/b.ts", "3");
  const before = await fingerprintSources(root);
  await write("web/a.ts", "1");
  await write("web/b.ts", "23");
  expect(await fingerprintSources(root)).not.toBe(before);
});
