import { expect, test } from "vitest";
import { resultFormats } from "../../../../shared/extractions.ts";
import { writeData } from "./write-data.ts";

test("each format has its own type, and CSV its delimiter", () => {
  const written = resultFormats.map((format) => writeData({ a: 1, b: "x" }, format, ";"));
  expect(written).toEqual([
    { body: '{"a":1,"b":"x"}', contentType: "application/json" },
    { body: "a: 1\nb: x\n", contentType: "application/yaml" },
    expect.objectContaining({ contentType: "application/xml" }),
    { body: "a;b\r\n1;x\r\n", contentType: "text/csv; charset=utf-8" },
    { body: "a: 1\nb: x\n", contentType: "text/plain; charset=utf-8" },
  ]);
});
