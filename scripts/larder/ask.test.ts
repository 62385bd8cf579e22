import { expect, test } from "vitest";
import { ask, askAll } from "./ask.ts";
import { Trouble } from "./trouble.ts";

const failed = (message: string) => ask(Promise.resolve({ data: null, error: { message } }));

test("a refusal of the database is told in its own words", async () => {
  await expect(failed("There is no style 'x'")).rejects.toThrow(new Trouble("There is no style 'x'"));
});

test("a wrong secret key and a silent project are told apart", async () => {
  await expect(failed("Invalid API key")).rejects.toThrow(/does not accept this secret key/);
  await expect(failed("TypeError: fetch failed")).rejects.toThrow(TypeError);
});

test.each([0, 999, 1000, 2500])("a list of %d rows is read to its end, each row once", async (count) => {
  const all = Array.from({ length: count }, (_, index) => index);
  const rows = await askAll(async (from, to) => ({ data: all.slice(from, to + 1), error: null }));
  expect(rows).toEqual(all);
});
