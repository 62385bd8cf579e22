import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { cells, columns } from "../../contact-sheet.ts";

const near = (name: string) => fileURLToPath(new URL(name, import.meta.url).href);

test("the table in the README names what is on the contact sheet, place by place", () => {
  const lines = readFileSync(near("./README.md"), "utf8").split("\n");
  const rows = lines
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((label) => label.trim()),
    );
  const named = rows.filter((row) => row.length === columns && !row[0]!.startsWith("-")).flat();
  expect(named).toEqual(cells.map(({ label }) => label));
});

test("the contact sheet in the repository is a JPEG under 300 KB", () => {
  const sheet = near("./contact-sheet.jpg");
  expect(readFileSync(sheet).readUInt16BE(0)).toBe(0xffd8);
  expect(statSync(sheet).size).toBeLessThan(300_000);
});
