import { describe, expect, test } from "vitest";
import { type LiveJob, shareOf, stageOf } from "./stage.ts";
import { tallyOf } from "./tally.ts";

const job = (state: string, progress = 0): LiveJob => ({ kind: "generate", state, progress, error_code: null });

describe("a picture", () => {
  test.each([
    ["waiting", "pending", null, job("queued")],
    ["waiting", "pending", null, undefined],
    ["drawing", "pending", null, job("running")],
    ["drawing", "pending", null, job("waiting", 0.4)],
    ["sizes", "processing", null, job("queued")],
    ["tags", "tagging", null, undefined],
    ["ready", "ready", null, undefined],
    ["ready", "approved", null, undefined],
    ["ready", "rejected", null, undefined],
    ["failed", "failed", "refused", undefined],
    ["cancelled", "failed", "cancelled", undefined],
  ] as const)("is %s when its status is %s (%s)", (stage, status, code, itsJob) => {
    expect(stageOf(status, code, itsJob)).toBe(stage);
  });

  test("never goes back on its way", () => {
    const way = [
      shareOf("waiting", undefined),
      shareOf("drawing", job("running")),
      shareOf("drawing", job("waiting", 0.5)),
      shareOf("drawing", job("waiting", 1)),
      shareOf("sizes", undefined),
      shareOf("tags", undefined),
      shareOf("ready", undefined),
    ];
    expect(way).toEqual([...way].sort((a, b) => a - b));
    expect(new Set(way).size).toBe(way.length);
  });
});

test("a tally counts each picture once, and what is half done in part", () => {
  const stages = ["ready", "failed", "cancelled", "drawing", "tags", "waiting"] as const;
  const tally = tallyOf(stages.map((stage) => ({ stage, job: undefined })));
  expect(tally).toMatchObject({ total: 6, ready: 1, failed: 1, cancelled: 1, left: 3 });
  expect(tally.share).toBeCloseTo((3 + 0.1 + 0.85) / 6);
  expect(tallyOf([]).share).toBe(0);
});
