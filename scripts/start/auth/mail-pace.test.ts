import { expect, test } from "vitest";
import { createMailPace } from "./mail-pace.ts";

test("an address gets one mail a minute, whatever the others get", () => {
  let now = 0;
  const pace = createMailPace(60, () => now);
  pace.take("one@larder.test");
  pace.take("two@larder.test");
  now = 59_001;
  expect(() => pace.take("one@larder.test")).toThrow("after 1 seconds");
  now = 60_000;
  pace.take("one@larder.test");
  expect(() => pace.take("one@larder.test")).toThrow("after 60 seconds");
});
