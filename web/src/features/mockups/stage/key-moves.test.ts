import { expect, test } from "vitest";
import { asItFits } from "../placing/placement.ts";
import { keyMove } from "./key-moves.ts";

const lies = { x: 5, y: 5, scale: 1, rotation: 10 };

test.each([
  ["ArrowLeft", false, { x: 4 }],
  ["ArrowDown", true, { y: 15 }],
  ["+", false, { scale: 1.05 }],
  ["-", false, { scale: 0.9524 }],
  ["[", false, { rotation: 9 }],
  ["}", true, { rotation: 25 }],
  ["c", false, { x: 0, y: 0, rotation: 10 }],
])("%s (with Shift: %s) brings it to %o", (key, shiftKey, expected) => {
  expect(keyMove({ key, shiftKey })?.(lies)).toEqual({ ...lies, ...expected });
});

test.each(["Tab", "a", "?", "Enter", "Escape"])("%s is left to the page", (key) => {
  expect(keyMove({ key, shiftKey: false })?.(asItFits)).toBeUndefined();
});
