import { expect, test } from "vitest";
import { type NamedPicture, namePictures } from "./picture-names.ts";

const picture = (more: Partial<NamedPicture> = {}): NamedPicture => ({
  row: 7,
  file_name: null,
  folder: null,
  model_id: "sketch-1",
  path: "owner/image/full_res-abc.jpg",
  ...more,
});

test("pictures are called as their rows ask for, and by the number of their row where they do not ask", () => {
  expect(namePictures([picture({ file_name: "Ann", folder: "team/spring" }), picture()])).toEqual([
    "team/spring/Ann.jpg",
    "row-0007.jpg",
  ]);
});

test("pictures of a row by several models are told apart by them, and by a number what is alike still", () => {
  const ann = { file_name: "ann" };
  const other = picture({ ...ann, model_id: "flare", path: "a/b/full_res-1.png" });
  expect(namePictures([picture(ann), other, picture({ file_name: "Ann" })])).toEqual([
    "ann-sketch-1.jpg",
    "ann-flare.png",
    "Ann-sketch-1-2.jpg",
  ]);
});

test("a number that is given away already is not given again", () => {
  expect(namePictures(["a-2", "a", "a"].map((file_name) => picture({ file_name })))).toEqual([
    "a-2.jpg",
    "a.jpg",
    "a-3.jpg",
  ]);
});

test.each([
  ["con", "_con.jpg"],
  ["a: b?", "a- b-.jpg"],
  ["..", "_.jpg"],
  ["tail. ", "tail.jpg"],
  ["a\u202egpj.exe", "a-gpj.exe.jpg"],
  ["名".repeat(150), `${"名".repeat(60)}.jpg`],
])("%j becomes the file %s, which every file system takes", (file_name, file) => {
  expect(namePictures([picture({ file_name })])).toEqual([file]);
});

test("names of long letters, a folder and a model still are no longer than file systems take", () => {
  const long = "🧁".repeat(150);
  const models = ["sketch-1", "m".repeat(100)];
  const names = namePictures(
    models.flatMap((model_id) => [1, 2].map(() => picture({ file_name: long, folder: long, model_id }))),
  );
  const parts = names.flatMap((name) => name.split("/"));
  expect(Math.max(...parts.map((part) => new TextEncoder().encode(part).length))).toBeLessThanOrEqual(255);
  expect(new Set(names).size).toBe(4);
});
