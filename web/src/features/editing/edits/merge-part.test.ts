import { expect, test } from "vitest";
import { Failure } from "../../../lib/failure.ts";
import { mergePart, type PartStore, type Version } from "./merge-part.ts";
import type { PartValue } from "./same-value.ts";

/** A picture of which other people may make newer versions than the one that is known here. */
function openPicture(value: PartValue) {
  let newest: Version = { value, revision: 0 };
  let known = newest;
  const store: PartStore = {
    known: async () => known,
    refresh: async () => {
      known = newest;
      return known;
    },
    write: async (to, revision) => {
      if (revision !== newest.revision) throw new Failure("conflict", "stale");
      newest = { value: to, revision: revision + 1 };
      return newest.revision;
    },
  };
  return {
    store,
    newest: () => newest,
    /** Somebody else changes this part, or without a value another one. */
    changeElsewhere(to: PartValue = newest.value): void {
      newest = { value: to, revision: newest.revision + 1 };
    },
  };
}

test("an edit is saved from the revision that is known", async () => {
  const picture = openPicture("Bread");
  expect(await mergePart("Rye bread", "Bread", picture.store)).toBe(1);
  expect(picture.newest().value).toBe("Rye bread");
});

test("an edit does not overwrite what somebody else has made of the same part", async () => {
  const picture = openPicture("Bread");
  picture.changeElsewhere("White bread");
  await expect(mergePart("Rye bread", "Bread", picture.store)).rejects.toMatchObject({ kind: "conflict" });
  expect(picture.newest().value).toBe("White bread");
});

test("an edit of another part by somebody else is no conflict", async () => {
  const picture = openPicture("Bread");
  picture.changeElsewhere();
  expect(await mergePart("Rye bread", "Bread", picture.store)).toBe(2);
  expect(picture.newest().value).toBe("Rye bread");
});

test("an edit that waited for one's own edit before it is no conflict", async () => {
  const picture = openPicture("Bread");
  await mergePart("Rye", "Bread", picture.store);
  await picture.store.refresh();
  await mergePart("Rye bread", "Bread", picture.store, "Rye");
  expect(picture.newest().value).toBe("Rye bread");
});

test("an edit whose answer was lost is not sent again", async () => {
  const picture = openPicture("Bread");
  picture.changeElsewhere("Rye bread");
  expect(await mergePart("Rye bread", "Bread", picture.store)).toBe(1);
  expect(picture.newest().revision).toBe(1);
});

test("a subject is compared by its values", async () => {
  const box = { x: 0.1, y: 0.1, width: 0.5, height: 0.5 };
  const picture = openPicture({ ...box });
  await mergePart({ ...box, x: 0.2 }, { ...box }, picture.store);
  expect(picture.newest().value).toEqual({ ...box, x: 0.2 });
});

test("an edit of a picture that is gone is refused", async () => {
  const store = { ...openPicture("Bread").store, known: async () => null };
  await expect(mergePart("Rye bread", "Bread", store)).rejects.toMatchObject({ kind: "refused" });
});

test("an edit gives up when the picture changes with every try", async () => {
  const picture = openPicture("Bread");
  let writes = 0;
  const write = async () => {
    writes += 1;
    throw new Failure("conflict", "stale");
  };
  await expect(mergePart("Rye bread", "Bread", { ...picture.store, write })).rejects.toMatchObject({
    kind: "conflict",
  });
  expect(writes).toBe(4);
});
