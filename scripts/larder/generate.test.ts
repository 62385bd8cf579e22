import { expect, test } from "vitest";
import { describeBatch, describePictures, whatIsWrong } from "./generate.ts";

const free = { low_usd: "0", high_usd: "0" };
const line = { model_id: "sketch-1", size: "1024x1024", quality: null, images: 2, seconds: 8, ...free };
const batch = {
  batch_id: "b1",
  images: 2,
  image_ids: [],
  estimated_seconds: 8,
  estimated_usd: "0",
  ...free,
  models: [line],
};
const picture = { id: "p1", status: "ready", prompt: "lemon tart", error_code: null, error_detail: null };

test("a batch is told with its price, its time and what to do next", () => {
  expect(describeBatch(batch)).toMatch(
    /^2 pictures in batch b1, free, ready in about 8 s\nThen .* approve --batch b1$/,
  );
  expect(describeBatch({ ...batch, low_usd: "1.2", high_usd: "1.2" })).toContain("about $1.20");
});

test("a batch of several models tells what each makes and costs, from low to high", () => {
  const models = [
    { ...line, model_id: "flare", quality: "high", low_usd: "0.078", high_usd: "0.114" },
    { ...line, images: 1 },
  ];
  expect(describeBatch({ ...batch, images: 3, low_usd: "0.078", high_usd: "0.114", models }).split("\n")).toEqual([
    "3 pictures in batch b1, $0.078 to $0.114, ready in about 8 s",
    "  flare: 2 pictures of 1024x1024 in high quality, $0.078 to $0.114",
    "  sketch-1: 1 picture of 1024x1024, free",
    expect.stringMatching(/^Then approve/),
  ]);
});

test.each([
  [["jam"], {}, null],
  [[], { template: "jams-jar" }, null],
  [[], { from: "p1" }, null],
  [["on slate"], { from: "p1", edit: true as const }, null],
  [[], {}, /what the picture should show/],
  [["jam"], { model: "a", models: ["b"] }, /not both/],
  [["jam"], { edit: true as const }, /--from/],
  [["jam"], { from: "p1" }, /--edit/],
  [[], { from: "p1", edit: true as const }, /how to change/],
])("%j with %j is a request, or is told what is wrong with it", (prompts, options, wrong) => {
  const told = whatIsWrong(prompts, options);
  if (wrong === null) expect(told).toBeNull();
  else expect(told).toMatch(wrong);
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
