import { expect, test } from "vitest";
import { Stand, usualStand } from "../../../../../shared/stands.ts";
import { type Box, dragBox, type Grip } from "../../framing/box.ts";
import { boxOf, keyedBox, type Place, placeIn } from "./stand-box.ts";

const room = { x: 0.5, y: 0.8, width: 0.4, height: 0.5 };
const pressed = { shiftKey: false, altKey: false, ctrlKey: false };
const after = (key: string, held: Partial<typeof pressed> = {}, from = room) =>
  placeIn(keyedBox(boxOf(from), { ...pressed, ...held, key }) ?? boxOf(from));

test("a room is a box, and is the same room again", () => {
  const box = boxOf(room);
  expect([box.x, box.y].map((share) => share.toFixed(3))).toEqual(["0.300", "0.300"]);
  expect(placeIn(box)).toEqual(room);
});

test("arrows move it, with Shift by ten times as much, and never out of the picture", () => {
  expect(after("ArrowRight")).toEqual({ ...room, x: 0.51 });
  expect(after("ArrowUp", { shiftKey: true })).toEqual({ ...room, y: 0.7 });
  expect(after("ArrowDown", { shiftKey: true }, { ...room, y: 0.95 })).toEqual({ ...room, y: 1 });
});

test.each(["altKey", "ctrlKey"] as const)(
  "with %s they make it larger and smaller, and its base and middle stay",
  (held) => {
    expect(after("ArrowUp", { [held]: true })).toEqual({ ...room, height: 0.51 });
    expect(after("ArrowDown", { [held]: true, shiftKey: true })).toEqual({ ...room, height: 0.4 });
    expect(after("ArrowRight", { [held]: true })).toEqual({ ...room, width: 0.42 });
    expect(after("ArrowLeft", { [held]: true, shiftKey: true })).toEqual({ ...room, width: 0.2 });
  },
);

test("other keys do nothing", () => {
  expect(keyedBox(boxOf(room), { ...pressed, key: "j" })).toBeNull();
  expect(keyedBox(boxOf(room), { ...pressed, key: "Enter", altKey: true })).toBeNull();
});

test("wherever it is drawn to, it is a stand that the contract takes", () => {
  const grips: readonly Grip[] = ["move", "n", "s", "e", "w", "ne", "nw", "se", "sw"];
  const ways = [-1, -0.2503, -0.0617, 0.0049, 0.1501, 0.3333, 1];
  const taken = (place: Place) => Stand.safeParse({ ...usualStand, ...place }).success;
  expect(taken(placeIn({ x: 0.667, y: 0.4, width: 0.333, height: 0.3 }))).toBe(true);
  let box: Box = boxOf(usualStand);
  for (const grip of grips)
    for (const right of ways)
      for (const down of ways) {
        box = boxOf(placeIn(dragBox(box, grip, right, down)));
        expect(taken(placeIn(box)), JSON.stringify(box)).toBe(true);
      }
});
