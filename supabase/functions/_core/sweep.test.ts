import { expect, test } from "vitest";
import { type OrphanedFile, sweepFiles } from "./sweep.ts";

function storage(count: number) {
  let left: OrphanedFile[] = Array.from({ length: count }, (_, index) => ({
    bucket: (["studio", "library", "ingest"] as const)[index % 3] ?? "studio",
    path: `folder/${index}`,
  }));
  return {
    left: () => left.length,
    ports: {
      orphans: async (maxCount: number) => left.slice(0, maxCount),
      files: {
        remove: async (bucket: string, paths: readonly string[]) => {
          left = left.filter((file) => file.bucket !== bucket || !paths.includes(file.path));
        },
      },
    },
  };
}

test("a sweep removes every orphaned file of every bucket, however many rounds it takes", async () => {
  const { ports, left } = storage(1201);
  expect(await sweepFiles(ports)).toEqual({ removed: 1201 });
  expect(left()).toBe(0);
});

test("a sweep that finds nothing removes nothing", async () => {
  expect(await sweepFiles(storage(0).ports)).toEqual({ removed: 0 });
});

test("a sweep stops after a while when removing does not help, and leaves the rest to the next week", async () => {
  const stuck = { ...storage(600).ports, files: { remove: async () => {} } };
  expect((await sweepFiles(stuck)).removed).toBe(20 * 500);
});
