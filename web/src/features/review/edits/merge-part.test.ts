import { expect, test } from "vitest";
import { Failure } from "../../../lib/failure.ts";
import { mergePart, type PartStore } from "./merge-part.ts";
import type { PartValue } from "./same-value.ts";

/** A picture whose newest version is not known here until it is refreshed. */
function openPicture(value: PartValue) {
  let read = { value, revision: 0 };
  const picture = {
    value,
    revision: 0,
    /** Somebody else changes this part, or with no value another one. */
    changeElsewhere(to?: PartValue): void {
      if (to !== undefined) picture.value = to;
      picture.revision += 1;
    },
    store: {
      known: async () => read,
      refresh: async () => {
        read = { value: picture.value, revision: picture.revision };
        return read;
      },
      write: async (to: PartValue, revision: number) => {
        if (revision !== picture.revision) throw new Failure("conflict", "stale");
        picture.value = to;
        picture.revision += 1;
        return picture.revision;
      },
    } satisfies PartStore,
  };
  return picture;
}

test("an edit is saved from the revision that is known", async () => {
  const picture = openPicture("Bread");
  expect(await mergePart("Rye bread", "Bread", picture.store)).toBe(1);
  expect(picture.value).toBe("Rye bread");
});

test("an edit does not overwrite what somebody else has made of the same part", async () => {
  const picture = openPicture("Bread");
  picture.changeElsewhere("White bread");
  await expect(mergePart("Rye bread", "Bread", picture.store)).rejects.toMatchObject({ kind: "conflict" });
  expect(picture.value).toBe("White bread");
});

test("an edit of another part by somebody else is no conflict", async () => {
  const picture = openPicture("Bread");
  picture.changeElsewhere();
  expect(await mergePart("Rye bread", "Bread", picture.store)).toBe(2);
  expect(picture.value).toBe("Rye bread");
});

test("an edit that waited for one's own edit before it is no conflict", async () => {
  const picture = openPicture("Bread");
  await mergePart("Rye", "Bread", picture.store);
  await picture.store.refresh();
  await mergePart("Rye bread", "Bread", picture.store, "Rye");
  expect(picture.value).toBe("Rye bread");
});

test("an edit whose answer was lost is not sent again", async () => {
  const picture = openPicture("Bread");
  picture.changeElsewhere("Rye bread");
  expect(await mergePart("Rye bread", "Bread", picture.store)).toBe(1);
  expect(picture.revision).toBe(1);
});

test("a subject is compared by its values", async () => {
  const box = { x: 0.1, y: 0.1, width: 0.5, height: 0.5 };
  const picture = openPicture({ ...box });
  await mergePart({ ...box, x: 0.2 }, { ...box }, picture.store);
  expect(picture.value).toEqual({ ...box, x: 0.2 });
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
