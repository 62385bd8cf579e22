import { expect, test } from "vitest";
import { addressWith, plainAddress, readAddress } from "./address.ts";

const batch = "0c8a1c1e-0000-4000-8000-00000000000a";
const from = "0c8a1c1e-0000-4000-8000-00000000000b";
const read = (address: string) => readAddress(new URL(address, "https://larder.test").searchParams);

test("the plain screen has a plain address", () => {
  expect(addressWith(plainAddress, {})).toBe("/generate");
  expect(read("/generate")).toEqual(plainAddress);
});

test("an address is read as it was written", () => {
  const address = { ...plainAddress, batch, from, prompt: "jam & <b>bread</b>" };
  expect(read(addressWith(address, {}))).toEqual(address);
});

test("a change keeps the rest, and a null takes away", () => {
  expect(read(addressWith({ ...plainAddress, batch }, { from }))).toEqual({ ...plainAddress, batch, from });
  expect(addressWith({ ...plainAddress, batch, from }, { from: null })).toBe(`/generate?batch=${batch}`);
});

test("an id that is none is ignored", () => {
  expect(read("/generate?batch=1&from=../etc&again=%27or%201&prompt=%20")).toEqual(plainAddress);
});

test("a picture to start from is changed, unless its background is to go", () => {
  expect(read(`/generate?source=${from}`)).toEqual({ ...plainAddress, source: from, operation: "edit" });
  expect(read(`/generate?source=${from}&operation=remove_background`).operation).toBe("remove_background");
  expect(read("/generate?operation=remove_background")).toEqual(plainAddress);
});
