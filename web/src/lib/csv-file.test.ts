import { expect, test } from "vitest";
import { csvFile } from "./csv-file.ts";

test("a CSV for people begins with the mark of UTF-8, once, and is else as it was", async () => {
  const file = csvFile(["name\r\n", new Blob(["Käsekuchen\r\n"])]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe("name\r\nKäsekuchen\r\n");
});
