import { describe, expect, test } from "vitest";
import { etagOf, notModified } from "./etag.ts";

describe("etagOf", () => {
  test("gives a weak tag that is the same for the same content", async () => {
    expect(await etagOf({ results: [1], took: 3 }, [])).toMatch(/^W\/"[0-9a-f]{24}"$/);
    expect(await etagOf({ results: [1] }, [])).toBe(await etagOf({ results: [1] }, []));
  });

  test("leaves out what is volatile, and nothing else", async () => {
    const tag = await etagOf({ results: [1], took: 3 }, ["took"]);
    expect(await etagOf({ results: [1], took: 4 }, ["took"])).toBe(tag);
    expect(await etagOf({ results: [2], took: 3 }, ["took"])).not.toBe(tag);
    expect(await etagOf({ results: [1], took: 4 }, [])).not.toBe(tag);
  });

  test("tells an empty answer from one with null", async () => {
    expect(await etagOf({}, [])).not.toBe(await etagOf({ results: null }, []));
  });
});

describe("notModified", () => {
  const tag = 'W/"abc"';
  const known = (value?: string) =>
    notModified(new Headers(value === undefined ? {} : { "if-none-match": value }), tag);

  test.each([tag, `W/"other", ${tag}`, `${tag},W/"other"`, " * "])("is true for %s", (value) => {
    expect(known(value)).toBe(true);
  });

  // RFC 9110, 13.1.2: If-None-Match compares weakly, and a proxy may drop the W.
  test("is true for the same tag as a strong one", () => {
    expect(known('"abc"')).toBe(true);
  });

  test.each([undefined, "", 'W/"abcd"', 'W/"ABC"', "abc", 'W/"abc'])("is false for %s", (value) => {
    expect(known(value)).toBe(false);
  });
});
