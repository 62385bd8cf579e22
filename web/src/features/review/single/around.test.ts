import { expect, test } from "vitest";
import { newQueue } from "../queue/queue.ts";
import { around } from "./around.ts";

test("the next three and the one before are made ready", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  expect(around(newQueue(ids), ids, "b")).toEqual(["c", "d", "e", "a"]);
  expect(around(newQueue(ids), ids, "f")).toEqual(["e"]);
});

test("what is decided is passed over", () => {
  expect(around(newQueue(["a", "b", "c", "d"]), ["b", "d"], "b")).toEqual(["d"]);
});
