import { expect, test } from "vitest";
import { describeBatch, describePictures } from "./generate.ts";

const batch = { batch_id: "b1", images: 2, image_ids: [], estimated_usd: 0, estimated_seconds: 8 };
const picture = { id: "p1", status: "ready", prompt: "lemon tart", error_code: null, error_detail: null };

test("a batch is told with its price, its time and what to do next", () => {
  expect(describeBatch(batch)).toMatch(
    /^2 pictures in batch b1, free, ready in about 8 s\nThen .* approve --batch b1$/,
  );
  expect(describeBatch({ ...batch, estimated_usd: 1.2 })).toContain("about $1.20");
});

test("a finished batch tells why a picture failed, and what can be approved", () => {
  const broken = {
    ...picture,
    id: "p2",
    status: "failed",
    error_code: "refused",
    error_detail: "We do not draw this.",
  };
  expect(describePictures(batch, [picture, broken]).split("\n")).toEqual([
    "picture  status  prompt",
    "p1       ready   lemon tart",
    "p2       failed  lemon tart",
    "    We do not draw this.",
    expect.stringMatching(/^1 of 2 ready; .* approve --batch b1$/),
  ]);
  expect(describePictures(batch, [broken])).not.toContain("approve");
});
