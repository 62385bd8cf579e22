import { expect, test } from "vitest";
import type { PictureDetails } from "./read-details.ts";
import { type ZipEntry, type ZipProgress, type ZipSource, zipEntries } from "./zip-entries.ts";

const picture = (id: string): PictureDetails => ({
  id,
  status: "approved",
  prompt: `picture ${id}`,
  description: null,
  alt: null,
  category: null,
  tags: [],
  colors: [],
  model: "sketch-1",
  cost_usd: "0",
  created_at: "2026-11-21T09:00:00Z",
  full: { path: `studio/${id}`, mime: "image/jpeg" },
});

const source = (changes: Partial<ZipSource> = {}): ZipSource => ({
  readDetails: async (ids) => ids.map(picture).reverse(),
  fetchFile: async (path) => new Blob([path], { type: "image/jpeg" }),
  ...changes,
});

const numbered = (count: number) => Array.from({ length: count }, (_, number) => String(number).padStart(8, "0"));

async function read(ids: readonly string[], from: ZipSource) {
  const entries: ZipEntry[] = [];
  const progress: ZipProgress[] = [];
  for await (const entry of zipEntries(ids, from, (step) => progress.push(step))) entries.push(entry);
  const manifest = JSON.parse(entries.find(({ name }) => name === "manifest.json")!.input as string);
  return { names: entries.map(({ name }) => name), pictures: manifest.pictures, progress, entries };
}

test("files come in the order of the ids, a manifest last, and details a hundred at a time", async () => {
  const asked: number[] = [];
  const ids = numbered(230);
  const { names, pictures } = await read(
    ids,
    source({
      readDetails: async (batch) => {
        asked.push(batch.length);
        return batch.map(picture).reverse();
      },
    }),
  );
  expect(asked).toEqual([100, 100, 30]);
  expect(names).toHaveLength(232);
  expect(names.slice(-2)).toEqual(["manifest.json", "manifest.csv"]);
  expect(pictures.map(({ id }: { id: string }) => id)).toEqual(ids);
});

test("a file that cannot be fetched is listed with the reason, and the others go on", async () => {
  const [first, second, third] = numbered(3);
  const { names, pictures, progress } = await read(
    [first!, second!, third!],
    source({
      fetchFile: async (path) => {
        if (path.endsWith(second!)) throw new Error("There is no such file");
        return new Blob([path], { type: "image/png" });
      },
    }),
  );
  expect(names).toHaveLength(4);
  expect(pictures[1]).toMatchObject({ id: second, file: null, problem: "There is no such file" });
  expect(pictures[2]).toMatchObject({ file: names[1], problem: null });
  expect(progress.at(-1)).toEqual({ done: 3, failed: 1 });
});

test("pictures without a file or gone altogether are listed too", async () => {
  const [first, second] = numbered(2);
  const { names, pictures } = await read(
    [first!, second!],
    source({ readDetails: async () => [{ ...picture(first!), full: null }] }),
  );
  expect(names).toEqual(["manifest.json", "manifest.csv"]);
  expect(pictures.map(({ id, file }: { id: string; file: null }) => [id, file])).toEqual([
    [first, null],
    [second, null],
  ]);
});

test("only a few files are fetched ahead of the zip", async () => {
  let begun = 0;
  const entries = zipEntries(
    numbered(50),
    source({
      fetchFile: async () => {
        begun += 1;
        return new Blob(["x"], { type: "image/jpeg" });
      },
    }),
    () => {},
  );
  await entries.next();
  expect(begun).toBe(4);
  await entries.return(undefined);
});
