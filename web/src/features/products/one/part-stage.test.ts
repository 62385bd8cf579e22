import { expect, test } from "vitest";
import { type PartJob, partStage, stageShare } from "./part-stage.ts";

const job = (kind: string, state = "running", progress = 0): PartJob => ({ kind, state, progress, error_code: null });

test.each([
  ["waiting", undefined, "waiting"],
  ["waiting", job("generate", "queued"), "queued"],
  ["working", job("generate"), "making"],
  ["working", job("generate", "waiting"), "making"],
  ["working", job("compose", "queued"), "fitting"],
  ["working", job("variants"), "sizes"],
  ["working", job("tag"), "tags"],
  ["working", undefined, "queued"],
  ["working", job("a-kind-to-come"), "queued"],
] as const)("a part that is %s, with the work %o, is shown as %s", (status, work, stage) => {
  expect(partStage(status, work)).toBe(stage);
});

test.each(["ready", "flagged", "failed"] as const)(
  "one that is %s is on no way, though its search words may be",
  (status) => {
    expect(partStage(status, job("embed"))).toBeNull();
  },
);

test("a part never goes back", () => {
  const way = [
    stageShare("waiting", undefined),
    stageShare("queued", undefined),
    stageShare("making", job("generate")),
    stageShare("making", job("generate", "running", 1)),
    stageShare("fitting", job("compose")),
    stageShare("sizes", job("variants")),
    stageShare("tags", job("tag")),
  ];
  expect(way).toEqual(way.toSorted((a, b) => a - b));
  expect(way.at(-1)).toBeLessThan(1);
});
