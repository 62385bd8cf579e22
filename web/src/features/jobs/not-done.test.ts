import { expect, test } from "vitest";
import { Failure } from "../../lib/failure.ts";
import { notDone } from "./not-done.ts";

test("what was sent and got no answer may be done or not", () => {
  expect(notDone(new Failure("offline", "No network."), true)).toMatch(/^No answer came\. It may be done or not/);
  expect(notDone(new Failure("broken", "Broken."), true)).toMatch(/^No answer came\. It may be done or not/);
});

test("what was never sent, or was refused, is not done", () => {
  expect(notDone(new Failure("offline", "No network."), false)).toBe("That did not work. No network.");
  expect(notDone(new Failure("refused", "Admins only."), true)).toBe("That did not work. Admins only.");
});
