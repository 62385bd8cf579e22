import { expect, test } from "vitest";
import type { Wish, Wishes } from "../../../../shared/wishes.ts";
import { withoutWish } from "./move-wish.ts";

const wish = (id: string) => ({ id }) as Wish;
const wishes: Wishes = { open: [wish("a"), wish("b")], granted: [wish("c")], dismissed: [wish("d")], open_total: 7 };

test("a wish that is dismissed leaves those that are open, and their number", () => {
  expect(withoutWish(wishes, "a")).toEqual({ ...wishes, open: [wish("b")], open_total: 6 });
});

test("one that is wanted again leaves the granted or dismissed ones", () => {
  expect(withoutWish(wishes, "c")).toEqual({ ...wishes, granted: [] });
  expect(withoutWish(wishes, "d")).toEqual({ ...wishes, dismissed: [] });
});
