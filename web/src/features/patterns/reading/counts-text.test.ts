import { expect, test } from "vitest";
import { countsText } from "./counts-text.ts";

test("tells how many pictures are where, and nothing of where none is", () => {
  const places = (["queued", "running", "succeeded", "failed", "succeeded"] as const).map((status) => ({ status }));
  expect(countsText(places)).toBe("2 waiting or being read · 2 read · 1 failed");
});
