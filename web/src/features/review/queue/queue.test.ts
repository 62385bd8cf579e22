import { expect, test } from "vitest";
import {
  changeQueue,
  completeQueue,
  lookedAt,
  mergeQueue,
  neighbour,
  newQueue,
  type Queue,
  waitingIds,
} from "./queue.ts";

const waiting = (queue: Queue, decided: Record<string, string> = {}) =>
  waitingIds(queue, new Map(Object.entries(decided)), "ready");

test("what arrives goes to the end and is counted as new until it is looked at", () => {
  const queue = changeQueue(newQueue(["a", "b"]), [{ id: "c", status: "ready" }], "ready");
  expect(queue.ids).toEqual(["a", "b", "c"]);
  expect(queue.fresh).toEqual(["c"]);
  expect(lookedAt(queue, "c").fresh).toEqual([]);
});

test("pictures that are still being made do not belong here", () => {
  expect(changeQueue(newQueue(["a"]), [{ id: "b", status: "tagging" }], "ready")).toEqual(newQueue(["a"]));
});

test("reading anew moves nothing", () => {
  const queue = mergeQueue(newQueue(["a", "b", "c"]), ["d", "c", "a"]);
  expect(queue.ids).toEqual(["a", "b", "c", "d"]);
  expect(waiting(queue)).toEqual(["a", "c", "d"]);
  expect(queue.fresh).toEqual(["d"]);
});

test("what was there behind the beginning is not new, and what left meanwhile has left", () => {
  const queue = completeQueue(newQueue(["a", "b"]), ["b", "c", "d"]);
  expect(queue.ids).toEqual(["a", "b", "c", "d"]);
  expect(waiting(queue)).toEqual(["b", "c", "d"]);
  expect(queue.fresh).toEqual([]);
});

test("what somebody else has decided no longer waits, and waits again if they take it back", () => {
  const queue = changeQueue(newQueue(["a", "b", "c"]), [{ id: "b", status: "approved" }], "ready");
  expect(waiting(queue)).toEqual(["a", "c"]);
  expect(queue.left).toEqual({ b: "approved" });
  expect(waiting(changeQueue(queue, [{ id: "b", status: "ready" }], "ready"))).toEqual(["a", "b", "c"]);
});

test("what is decided here leaves at once, and comes back to its place", () => {
  const queue = newQueue(["a", "b", "c"]);
  expect(waiting(queue, { b: "approved" })).toEqual(["a", "c"]);
  expect(waiting(queue)).toEqual(["a", "b", "c"]);
});

test("an undo that is not saved yet shows the picture again", () => {
  const queue = changeQueue(newQueue(["a", "b"]), [{ id: "a", status: "approved" }], "ready");
  expect(waiting(queue, { a: "ready" })).toEqual(["a", "b"]);
});

test("next and previous pass over what was decided, from wherever the person is", () => {
  const queue = newQueue(["a", "b", "c", "d"]);
  const ids = waiting(queue, { b: "approved", c: "rejected" });
  expect(neighbour(queue, ids, "a", 1)).toBe("d");
  expect(neighbour(queue, ids, "c", -1)).toBe("a");
  expect(neighbour(queue, ids, "c", 1)).toBe("d");
  expect(neighbour(queue, ids, "d", 1)).toBeNull();
  expect(neighbour(queue, ids, "a", -1)).toBeNull();
});

test("from a picture that is not in the queue, next is the first", () => {
  expect(neighbour(newQueue(["a", "b"]), ["a", "b"], "z", 1)).toBe("a");
});
