import { expect, test } from "vitest";
import { filterOf, readView, writeView } from "./jobs-view.ts";

const id = "0b9e0f5e-8a4c-4d6c-9a53-2f3f9b1f2a10";
const read = (search: string) => readView(new URLSearchParams(search));

test("an address without anything lists the newest jobs of all stages", () => {
  expect(filterOf(read(""))).toEqual({});
  expect(read("").shown).toBe(25);
  expect(writeView(read("")).toString()).toBe("");
});

test("an address that was written reads the same", () => {
  const search = `stage=tag&state=failed&error=timed_out&image=${id}&batch=${id}&job=${id}&shown=150&open=help`;
  expect(writeView(read(search)).toString()).toBe(search);
});

test("waiting are those in the queue and those at a provider", () => {
  expect(filterOf(read("state=waiting&stage=generate"))).toEqual({ kind: "generate", state: ["queued", "waiting"] });
});

test("what was typed by hand and means nothing is ignored", () => {
  expect(filterOf(read("stage=bake&state=toString&error=a%20b&image=7&batch=x"))).toEqual({});
  expect(read("shown=-3").shown).toBe(25);
  expect(read("shown=51").shown).toBe(75);
  expect(read("shown=1e9").shown).toBe(500);
  expect(read("shown=plenty").shown).toBe(25);
});
