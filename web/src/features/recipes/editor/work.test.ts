import { expect, test } from "vitest";
import { changedParts, emptyDraft } from "./draft.ts";
import { begin, conflictsOf, draftOn, keepingMine, takingTheirs, withChange } from "./work.ts";

const saved = { ...emptyDraft, name: "Card", prompt: "A card" };

test("what others changed elsewhere is there, and what is written here stays", () => {
  const work = withChange(begin(saved), saved, { name: "My card" });
  const theirs = { ...saved, prompt: "Their card" };
  expect(conflictsOf(work, theirs)).toEqual([]);
  expect(draftOn(work, theirs)).toMatchObject({ name: "My card", prompt: "Their card" });
});

test("what both changed is told, and either of both can stay", () => {
  const work = withChange(begin(saved), saved, { prompt: "My card", aspect: "1:1" });
  const theirs = { ...saved, prompt: "Their card", quality: "high" };
  expect(conflictsOf(work, theirs)).toEqual(["prompt"]);
  const more = withChange(work, theirs, { name: "Still a card" });
  expect(conflictsOf(more, theirs)).toEqual(["prompt"]);
  const mine = keepingMine(more, theirs);
  expect(conflictsOf(mine, theirs)).toEqual([]);
  expect(draftOn(mine, theirs)).toMatchObject({
    prompt: "My card",
    quality: "high",
    aspect: "1:1",
    name: "Still a card",
  });
  const given = takingTheirs(more, theirs);
  expect(draftOn(given, theirs)).toMatchObject({ prompt: "Their card", quality: "high", aspect: "1:1" });
});

test("what both changed to the same is no conflict", () => {
  const work = withChange(begin(saved), saved, { prompt: "A tart" });
  const theirs = { ...saved, prompt: "A tart" };
  expect(conflictsOf(work, theirs)).toEqual([]);
  expect(changedParts(draftOn(work, theirs), theirs)).toEqual([]);
});
