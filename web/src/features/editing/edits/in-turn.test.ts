import { expect, test } from "vitest";
import { inTurn } from "./in-turn.ts";

test("changes of one picture take turns, those of others do not wait", async () => {
  const seen: string[] = [];
  const first = Promise.withResolvers<void>();
  const a = inTurn("a", async () => {
    await first.promise;
    seen.push("a1");
  });
  const again = inTurn("a", async () => void seen.push("a2"));
  await inTurn("b", async () => void seen.push("b"));
  first.resolve();
  await Promise.all([a, again]);
  expect(seen).toEqual(["b", "a1", "a2"]);
});

test("a change that fails does not stop the next", async () => {
  const failing = inTurn("a", () => Promise.reject(new Error("stale")));
  const next = inTurn("a", async () => "done");
  await expect(failing).rejects.toThrow("stale");
  expect(await next).toBe("done");
});
