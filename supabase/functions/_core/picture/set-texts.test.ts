import { expect, test } from "vitest";
import type { Rectangle } from "../../../../shared/crop.ts";
import type { ColoredText, Typesetter } from "../ports/typesetter.ts";
import { fakeTypesetter } from "../testing/fake-typesetter.ts";
import { type Canvas, setTexts } from "./set-texts.ts";

const typesetter = await fakeTypesetter();
const of = (level: number): Canvas => ({
  width: 100,
  height: 60,
  channels: 3,
  data: new Uint8Array(100 * 60 * 3).fill(level),
});

/** The texts as they are drawn over a picture of one gray. */
function drawn(level: number, overlays: Parameters<typeof setTexts>[1]) {
  const seen: ColoredText[] = [];
  const watching: Typesetter = {
    ...typesetter,
    draw(text, ...where) {
      seen.push(text);
      return typesetter.draw(text, ...where);
    },
  };
  setTexts(of(level), overlays, watching);
  return seen.map(({ color, outline }) => ({ color, outline }));
}

test("texts keep the color that they were given over the whole picture, whatever a size of it shows beneath", () => {
  const overlays = setTexts(of(20), [{ text: "JAM", place: "top" }], typesetter);
  expect(overlays).toEqual([{ text: "JAM", place: "top", color: "#ffffff", outline: "#000000" }]);
  for (const level of [20, 240]) expect(drawn(level, overlays)).toEqual([{ color: "#ffffff", outline: "#000000" }]);
});

test("a color of one's own has an outline where it would not be read, be it in one size only", () => {
  const overlays = setTexts(of(20), [{ text: "JAM", place: "top", color: "#ffff00" }], typesetter);
  expect(overlays).toEqual([{ text: "JAM", place: "top", color: "#ffff00" }]);
  expect(drawn(20, overlays)).toEqual([{ color: "#ffff00", outline: null }]);
  expect(drawn(240, overlays)).toEqual([{ color: "#ffff00", outline: "#000000" }]);
});

test("large words are drawn a strip at a time, which cover them once", () => {
  const areas: Rectangle[] = [];
  const watching: Typesetter = {
    ...typesetter,
    draw(text, area, width) {
      areas.push(area);
      return typesetter.draw(text, area, width);
    },
  };
  const canvas = { width: 3000, height: 3000, channels: 3, data: new Uint8Array(3000 * 3000 * 3) } as const;
  setTexts(canvas, [{ text: "BREAD", place: "center", size: 0.33 }], watching);
  expect(areas.length).toBeGreaterThan(1);
  for (const { width, height } of areas) expect(width * height).toBeLessThanOrEqual(2 ** 20);
  for (const [strip, { y }] of areas.slice(1).entries()) expect(y).toBe(areas[strip]!.y + areas[strip]!.height);
});
