import { expect, test } from "vitest";
import { groundUnder } from "./ground-under.ts";

const edge = (...pieces: [row: number, columns: number][]) =>
  Int32Array.from(pieces.flatMap(([row, columns]) => new Array<number>(columns).fill(row)));

test("what stands level is on the ground all along", () => {
  expect([...new Set(groundUnder(edge([90, 100]), 100))]).toEqual([90]);
});

test("what stands further back stands on the ground higher up", () => {
  const ground = groundUnder(edge([90, 40], [70, 40]), 100);
  expect(ground[20]).toBe(90);
  expect(ground[60]).toBe(70);
});

test("a lid that is wider than its jar hangs over the ground of the jar", () => {
  const ground = groundUnder(edge([30, 6], [90, 60], [30, 6]), 100);
  expect(ground[0]).toBeGreaterThan(85);
  expect(ground[71]).toBeGreaterThan(85);
});

test("a ring touches the ground at its lowest part only", () => {
  const ring = Int32Array.from({ length: 101 }, (_, x) => Math.round(40 + Math.sqrt(50 ** 2 - (x - 50) ** 2)));
  const ground = groundUnder(ring, 100);
  expect(ground[50]).toBe(90);
  expect(ground[10]! - ring[10]!).toBeGreaterThan(8);
});
