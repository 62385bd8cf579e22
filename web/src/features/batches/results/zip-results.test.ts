import { expect, test } from "vitest";
import type { BatchResult } from "../../../../../shared/batch-rows.ts";
import { resultEntries } from "./zip-results.ts";

const result = (row: number, more: Partial<BatchResult> = {}): BatchResult => ({
  row,
  tokens: {},
  file_name: null,
  folder: null,
  prompt: "A toy",
  model_id: "sketch-1",
  image_id: "0191d9b1-0000-7000-8000-000000000000",
  state: "done",
  status: "ready",
  path: `mia/${row}/master.png`,
  url: null,
  cost_usd: "0",
  error: null,
  ...more,
});

async function zip(results: readonly BatchResult[], broken: readonly string[] = []) {
  const files: Record<string, string> = {};
  const steps: object[] = [];
  const fetchFile = async (path: string) => {
    if (broken.includes(path)) throw new Error("The file could not be fetched (500)");
    return new Blob([path]);
  };
  for await (const { name, input } of resultEntries(results, fetchFile, (step) => steps.push(step))) {
    files[name] = typeof input === "string" ? input : await input.text();
  }
  return { files, steps };
}

test("pictures are put in under the names and folders that their rows ask for", async () => {
  const { files, steps } = await zip([result(2, { file_name: "ann", folder: "team" }), result(3)]);
  expect(files).toEqual({ "team/ann.png": "mia/2/master.png", "row-0003.png": "mia/3/master.png" });
  expect(steps).toEqual([
    { done: 1, failed: 0 },
    { done: 2, failed: 0 },
  ]);
});

test("what is not in the zip is named in it, with the reason, and stops nothing", async () => {
  const { files, steps } = await zip(
    [
      result(2, { file_name: "ann" }),
      result(3, { state: "left_out", model_id: null, path: null, error: "Nothing fills [PERSON]" }),
      result(4, { state: "failed", path: null, error: "No logos" }),
      result(5, { state: "waiting", path: null }),
      result(6, { file_name: "eli" }),
    ],
    ["mia/2/master.png"],
  );
  expect(Object.keys(files)).toEqual(["eli.png", "not in this zip.txt"]);
  expect(files["not in this zip.txt"]?.split("\r\n")).toEqual([
    "What is not in this zip, and why:",
    "Row 3: Nothing fills [PERSON]",
    "Row 4 (sketch-1): No logos",
    "Row 5 (sketch-1): Waiting",
    "Row 2 (sketch-1): ann.png: The file could not be fetched (500)",
    "",
  ]);
  expect(steps.at(-1)).toEqual({ done: 2, failed: 1 });
});
