import { expect, test } from "vitest";
import { sideBySide } from "./side-by-side.ts";

const picture = (prompt: string, askedModelId: string, seed: number) => ({ prompt, askedModelId, seed });

test("prompt by prompt, the pictures of each model stand beside each other", () => {
  const pictures = [
    picture("bread", "a", 3),
    picture("jam", "b", 6),
    picture("jam", "a", 2),
    picture("jam", "b", 5),
    picture("bread", "b", 7),
    picture("jam", "a", 1),
  ];
  const order = sideBySide(pictures, ["jam", "bread"], ["b", "a"]);
  expect(order.map(({ askedModelId, seed }) => `${askedModelId}${seed}`)).toEqual(["b5", "a1", "b6", "a2", "b7", "a3"]);
});
