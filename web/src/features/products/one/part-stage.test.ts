import { expect, test } from "vitest";
import { type PartJob, partStage, stageShare } from "./part-stage.ts";

const job = (kind: string, state = "running", progress = 0): PartJob => ({ kind, state, progress, error_code: null });

test.each([
  ["waiting", "pending", undefined, "waiting"],
  ["waiting", "pending", job("generate", "queued"), "queued"],
  ["working", "pending", job("generate"), "making"],
  ["working", "pending", job("generate", "waiting"), "making"],
  ["working", "pending", undefined, "queued"],
  ["working", "processing", job("compose", "queued"), "fitting"],
  ["working", "processing", job("variants"), "sizes"],
  ["working", "processing", undefined, "sizes"],
  ["working", "tagging", job("tag"), "tags"],
  ["working", "tagging", job("embed"), "tags"],
  ["working", "tagging", undefined, "tags"],
  ["working", "pending", job("a-kind-to-come"), "queued"],
] as const)("a part that is %s, its picture %s with the work %o, is shown as %s", (status, picture, work, stage) => {
  expect(partStage(status, { status: picture, job: work })).toBe(stage);
});

test.each(["ready", "flagged", "failed"] as const)("one that is %s is on no way", (status) => {
  expect(partStage(status, { status: "ready", job: job("embed") })).toBeNull();
});

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
