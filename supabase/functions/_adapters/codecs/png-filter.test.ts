import { describe, expect, test } from "vitest";
import { filterPaeth, unfilter } from "./png-filter.ts";

const length = 61;
/** Few different values, so that the Paeth filter meets ties. */
const bytes = (seed: number) => Uint8Array.from({ length }, (_, at) => ((at * seed) % 7) * 36 + (at % 3));
const above = Uint8Array.of(0, ...bytes(5));

/** What each filter predicts a byte to be, from its neighbors, in the words of RFC 2083, section 6. */
const predictions: Record<number, (left: number, up: number, corner: number) => number> = {
  0: () => 0,
  1: (left) => left,
  2: (_, up) => up,
  3: (left, up) => Math.floor((left + up) / 2),
  4: (left, up, corner) => {
    const estimate = left + up - corner;
    const distances = [left, up, corner].map((value) => Math.abs(estimate - value));
    return [left, up, corner][distances.indexOf(Math.min(...distances))]!;
  },
};

describe.each([1, 3, 4, 8])("with %i bytes a pixel", (pixel) => {
  test.each(Object.keys(predictions).map(Number))("a row comes out of filter %i as it went in", (filter) => {
    const plain = Uint8Array.of(filter, ...bytes(11));
    const filtered = plain.map((value, at) => {
      if (at === 0) return filter;
      const [left, corner] = at > pixel ? [plain[at - pixel]!, above[at - pixel]!] : [0, 0];
      return value - predictions[filter]!(left, above[at]!, corner);
    });
    unfilter(filtered, above, pixel);
    expect([...filtered]).toEqual([...plain]);
  });

  test("a row that the filter of Paeth was put on comes out as it went in", () => {
    const row = new Uint8Array(1 + length);
    filterPaeth(bytes(11), above.subarray(1), pixel, row);
    unfilter(row, above, pixel);
    expect([...row]).toEqual([4, ...bytes(11)]);
  });
});

test("a row with an unknown filter is damaged", () => {
  expect(() => unfilter(Uint8Array.of(5, 1, 2), new Uint8Array(3), 1)).toThrow("filter");
});
