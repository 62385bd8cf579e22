import { test as base, expect, vi } from "vitest";
import { Failure } from "../../../lib/failure.ts";
import { asItFits } from "../placing/placement.ts";
import { createSaver, type Kept, type SaveState } from "./saver.ts";

/** A database that takes a while, and may be away. */
const test = base.extend("desk", ({ task: _ }, { onCleanup }) => {
  vi.useFakeTimers();
  onCleanup(() => void vi.useRealTimers());
  const saved: Kept[] = [];
  const states: SaveState[] = [];
  const world = { isAway: false, here: undefined as Kept | undefined };
  const saver = createSaver(
    {
      async save(placement) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (world.isAway) throw new Failure("offline", "No network");
        saved.push(placement);
      },
      keepHere(placement) {
        world.here = placement;
      },
    },
    (state) => states.push(state),
  );
  return { saver, saved, states, world };
});

const at = (x: number) => ({ ...asItFits, x });

test("what is moved often is saved once, when it rests", async ({ desk: { saver, saved, states, world } }) => {
  for (const x of [1, 2, 3]) saver.change(at(x));
  expect(world.here).toEqual(at(3));
  await vi.runAllTimersAsync();
  expect(saved).toEqual([at(3)]);
  expect(states.at(-1)).toEqual({ is: "saved" });
  expect(world.here).toBeUndefined();
});

test("what is moved while it is saved is saved again", async ({ desk: { saver, saved, states } }) => {
  saver.change(at(1));
  await vi.advanceTimersByTimeAsync(850);
  saver.change(at(2));
  await vi.runAllTimersAsync();
  expect(saved).toEqual([at(1), at(2)]);
  expect(states.at(-1)).toEqual({ is: "saved" });
});

test("without a network it stays in the browser, and is saved when asked again", async ({
  desk: { saver, saved, states, world },
}) => {
  world.isAway = true;
  saver.change(null);
  await vi.runAllTimersAsync();
  expect(states.at(-1)).toEqual({ is: "unsaved", why: "offline", message: "No network" });
  expect(world.here).toBeNull();
  world.isAway = false;
  void saver.flush();
  await vi.runAllTimersAsync();
  expect(saved).toEqual([null]);
  expect(world.here).toBeUndefined();
});

test("asked to be quick it waits for nothing, and nothing is sent twice", async ({ desk: { saver, saved } }) => {
  saver.change(at(5));
  void saver.flush();
  void saver.flush();
  await vi.runAllTimersAsync();
  expect(saved).toEqual([at(5)]);
});
