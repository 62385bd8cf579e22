import { expect, test } from "vitest";
import { paths } from "../../lib/paths.ts";
import { stepsFor } from "./steps-for.ts";

const targets = (isAdmin: boolean) => stepsFor(isAdmin).map(({ to }) => to);

test("an admin is sent to the review, a member to where their pictures wait for it", () => {
  expect(targets(true)).toEqual([paths.generate, paths.review, paths.keys]);
  expect(targets(false)).toEqual([paths.generate, paths.library, paths.keys]);
  expect(stepsFor(false).map(({ title }) => title)).not.toContain(stepsFor(true)[1]?.title);
});
