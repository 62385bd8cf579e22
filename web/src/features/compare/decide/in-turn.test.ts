import { expect, test } from "vitest";
import { inTurn } from "./in-turn.ts";

test("what is about the same thing waits for what came before, even where that failed; another thing does not", async () => {
  const first = Promise.withResolvers<void>();
  const done: string[] = [];
  const failing = inTurn("bread", async () => {
    await first.promise;
    done.push("bread 1");
    throw new Error("No");
  });
  const second = inTurn("bread", async () => void done.push("bread 2"));
  await inTurn("jam", async () => void done.push("jam"));
  expect(done).toEqual(["jam"]);
  first.resolve();
  await expect(failing).rejects.toThrow("No");
  await second;
  expect(done).toEqual(["jam", "bread 1", "bread 2"]);
});
