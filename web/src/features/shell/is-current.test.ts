import { expect, test } from "vitest";
import { isCurrent } from "./is-current.ts";

test.each([
  ["/library", "/library"],
  ["/library", "/pictures/0b3e"],
  ["/settings", "/settings/models"],
  ["/", "/"],
])("%s is current on %s", (item, shown) => {
  expect(isCurrent(item, shown)).toBe(true);
});

test.each([
  ["/", "/library"],
  ["/library", "/"],
  ["/generate", "/pictures/0b3e"],
])("%s is not current on %s", (item, shown) => {
  expect(isCurrent(item, shown)).toBe(false);
});
