import sharp from "sharp";
import { expect, test } from "vitest";
import { readHeader } from "../supabase/functions/_core/picture/header.ts";
import {
  leastPhotoSide,
  mostPhotoBytes,
  mostPromptCharacters,
  mostScenes,
  mostTitleCharacters,
} from "./product-limits.ts";
import * as contract from "./products.ts";

const image_id = "0197c2d4-1111-4222-8333-444455556666";
const isTaken = (given: object) => contract.createProduct.input.safeParse({ image_id, ...given }).success;
const slugs = (count: number) => Array.from({ length: count }, (_, at) => `scene-${at}`);

test.each([
  ["scenes", mostScenes, (count: number) => ({ scenes: slugs(count) })],
  ["characters of a title", mostTitleCharacters, (count: number) => ({ title: "x".repeat(count) })],
  ["characters of a prompt", mostPromptCharacters, (count: number) => ({ prompts: { "scene-0": "x".repeat(count) } })],
  ["characters for a remover", mostPromptCharacters, (count: number) => ({ removal_prompt: "x".repeat(count) })],
])("the contract takes so many %s: %i, and not one more", (_, most, given) => {
  expect(isTaken(given(most))).toBe(true);
  expect(isTaken(given(most + 1))).toBe(false);
});

test("a photo may have as many bytes, and its shorter side so few pixels and not one less", async () => {
  expect(contract.mostPhotoBytes).toBe(mostPhotoBytes);
  const read = async (side: number) => readHeader(await photo(side));
  expect(await read(leastPhotoSide)).toMatchObject({ height: leastPhotoSide });
  await expect(read(leastPhotoSide - 1)).rejects.toThrow();
});

const photo = (height: number) =>
  sharp({ create: { width: 100, height, channels: 3, background: "#c63" } })
    .png()
    .toBuffer();
