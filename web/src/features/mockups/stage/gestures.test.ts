import { expect, test } from "vitest";
import { asItFits, cornersOf } from "../placing/placement.ts";
import { type Hold, pulled } from "./gestures.ts";

const print = { width: 100, height: 100 };
const fitted = { width: 100, height: 50 };
const before = { ...asItFits, scale: 0.5 };
const free = { fitted, print, reach: 0 };
const snapping = { fitted, print, reach: 2 };
const origin = { x: 0, y: 0 };

test("a drag moves the picture, and near a line onto it unless nothing snaps", () => {
  const hold: Hold = { grip: "picture", before, from: [{ x: 3, y: 3 }] };
  const to = [{ x: 4, y: 33 }];
  expect(pulled(hold, to, free).placement).toMatchObject({ x: 1, y: 30 });
  expect(pulled(hold, to, snapping)).toMatchObject({ placement: { x: 0, y: 30 }, guides: [{ axis: "x", at: 0 }] });
});

test("a corner is drawn to where the pointer goes, and the opposite one stays", () => {
  const [leftTop, , rightBottom] = cornersOf(before, fitted);
  const { placement } = pulled({ grip: 2, before, from: [rightBottom] }, [{ x: 35, y: 17.5 }], free);
  const [kept, , drawn] = cornersOf(placement, fitted);
  expect(kept.x).toBeCloseTo(leftTop.x);
  expect(drawn.x).toBeCloseTo(35);
  expect(drawn.y).toBeCloseTo(17.5);
});

test("a corner that is drawn beyond the opposite one leaves a small picture, not a mirrored one", () => {
  const [, , rightBottom] = cornersOf(before, fitted);
  expect(pulled({ grip: 2, before, from: [rightBottom] }, [{ x: -80, y: -80 }], free).placement.scale).toBe(0.02);
});

test("what turns it turns it around its middle, upright where it nearly is", () => {
  const hold: Hold = { grip: "turn", before, from: [{ x: 0, y: -20 }] };
  expect(pulled(hold, [{ x: 20, y: -1 }], free).placement.rotation).toBeCloseTo(87.1, 1);
  expect(pulled(hold, [{ x: 20, y: -1 }], snapping).placement.rotation).toBe(90);
});

test("two fingers scale and turn it", () => {
  const hold: Hold = { grip: "picture", before, from: [origin, { x: 10, y: 0 }] };
  const { placement } = pulled(hold, [origin, { x: 0, y: 20 }], free);
  expect(placement).toMatchObject({ scale: 1, rotation: 90 });
});
