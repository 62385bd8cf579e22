import { describe, expect, test } from "vitest";
import { formatPictureUrl, parsePictureUrl } from "./picture-url.ts";

const read = (text: string) => parsePictureUrl(new URLSearchParams(text));

describe("the address of a picture's screen", () => {
  test("without anything is the usual, and the usual is not written", () => {
    expect(read("")).toEqual({ tab: "sizes", view: null, open: null, cut: "card", layout: "full", pixels: 400 });
    expect(String(formatPictureUrl(read("")))).toBe("");
  });

  test.each(["tab=code&cut=hero_image&layout=fixed&pixels=320", "tab=jobs&open=reject", "view=full_res"])(
    "%s says the same when it is written again",
    (text) => {
      expect(String(formatPictureUrl(read(text)))).toBe(text);
    },
  );

  test("what it cannot mean is passed over", () => {
    expect(read("tab=attic&view=poster&open=door&cut=round&layout=fixed&pixels=-3")).toEqual({
      ...read(""),
      layout: "fixed",
    });
    expect(read("pixels=99999").pixels).toBe(400);
  });
});
