import type { LoadTypesetter } from "../ports/typesetter.ts";

/** Letters are boxes, half as wide as they are high, and a text is drawn as one box of its color. */
export const fakeTypesetter: LoadTypesetter = async () => ({
  measure: (text) => text.length / 2,
  draw({ color }, { width, height }) {
    const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    return Uint8Array.from({ length: width * height * 4 }, (_, at) => (at % 4 === 3 ? 255 : rgb[at % 4]!));
  },
});
