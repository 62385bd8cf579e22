import { expect, test } from "vitest";
import { mostPictures } from "../../../../../shared/extractions.ts";
import { choosePictures, mostTogether, pictureFile } from "./picture-files.ts";

const file = (name: string, type = "image/png") => pictureFile(new File(["x"], name, { type }), name);

test("pictures go in the order of their names, and what is none stays", () => {
  const chosen = choosePictures([file("b/10.png"), file("b/9.png"), file("notes.txt", "text/plain"), file("a.jpg")]);
  expect(chosen.pictures.map(({ name }) => name)).toEqual(["a.jpg", "b/9.png", "b/10.png"]);
  expect(chosen).toMatchObject({ others: 1, isTooMany: false });
});

test("no more go together than are taken", () => {
  expect(mostTogether).toBe(mostPictures);
  const chosen = choosePictures(Array.from({ length: mostPictures + 1 }, (_, at) => file(`${at}.png`)));
  expect(chosen.pictures).toHaveLength(mostPictures);
  expect(chosen.isTooMany).toBe(true);
});

test("of a path that is too long, its end is the name", () => {
  expect(file(`${"folder/".repeat(60)}rye.png`).name).toMatch(/^.{290,300}$/);
  expect(file(`${"folder/".repeat(60)}rye.png`).name.endsWith("rye.png")).toBe(true);
});
