import { describe, expect, test } from "vitest";
import { readHeader } from "../../../_core/picture/header.ts";
import { codec } from "../../codecs/codec.ts";
import { paintPicture } from "./paint-picture.ts";

describe.each(["jpeg", "png"] as const)("a painted %s", (format) => {
  const paint = (prompt: string, small = false) => paintPicture({ prompt, width: 192, height: 128, format, small });

  test("has the asked size and can be decoded to its end", async () => {
    const file = await paint("a jar of jam");
    expect(readHeader(file.bytes)).toMatchObject({ mime: `image/${format}`, width: 192, height: 128 });
    const middle = await codec.decode(file, ({ rgb }) => [
      ...rgb.subarray((64 * 192 + 96) * 3, (64 * 192 + 96) * 3 + 3),
    ]);
    expect(middle).toHaveLength(3);
  });

  test("is the same for the same prompt, and another for another", async () => {
    const [first, again, other] = [await paint("bread"), await paint("bread"), await paint("cake")];
    expect(again.bytes).toEqual(first.bytes);
    expect(other.bytes).not.toEqual(first.bytes);
  });

  test("is an eighth of the size where small ones are wanted", async () => {
    expect(readHeader((await paint("bread", true)).bytes)).toMatchObject({ width: 24, height: 16 });
  });
});

test("a see-through PNG has clear corners, which lie white under a decoder without alpha", async () => {
  const file = await paintPicture({ prompt: "bread", width: 32, height: 32, format: "png", transparent: true });
  expect(await codec.decode(file, ({ rgb }) => [...rgb.subarray(0, 3)])).toEqual([255, 255, 255]);
});

test("a see-through JPEG is refused, as there is none", async () => {
  await expect(
    paintPicture({ prompt: "bread", width: 32, height: 32, format: "jpeg", transparent: true }),
  ).rejects.toThrow("no see-through");
});
