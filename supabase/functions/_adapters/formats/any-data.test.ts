import { expect, test } from "vitest";
import { parse } from "yaml";
import { writeDataCsv } from "./csv.ts";
import { readXml } from "./read-xml.ts";
import { writeXml } from "./xml.ts";
import { readYaml, writeYaml } from "./yaml.ts";

/** What one format or another takes for something else. */
const pieces = [
  ...["no", "yes", "~", "null", "1e3", "0x1f", "012", "1_000", "1.", ".nan", ".inf", "Infinity", "-.5", "+1"],
  ...[
    "2026-11-21",
    "12:30",
    "key: v",
    "- ",
    "# c",
    "? ",
    "&a",
    "*a",
    "!!str",
    "<<",
    "---",
    "...",
    "%",
    "@",
    "`",
    "|",
    ">",
  ],
  ...["=1+1", "'", '"', "\\", ",", ";", "{", "}", "[", "]", "\n", "\r", "\r\n", "\t", " ", "\u0085", "\u00a0"],
  ...["]]>", "<![CDATA[", "&amp;", "<b>", "</result>", "<!--", "\u2028", "é", "e\u0301", "写真", "🥖", "x".repeat(120)],
];

/** The same numbers from 0 to 1 for the same seed, at every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

function dataFrom(seed: number): Record<string, unknown> {
  const random = randomFrom(seed);
  const oneOf = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const many = <Item>(make: () => Item) => Array.from({ length: Math.floor(random() * 4) }, make);
  const text = () => [oneOf(["", ...pieces]), ...many(() => oneOf(pieces))].join("");
  const value = (levels: number): unknown => {
    const kind = levels > 0 ? random() : random() * 0.7;
    if (kind < 0.5) return text();
    if (kind < 0.6) return oneOf([0, -1, 0.1, 1e21, 1e-7, 123_456_789_012_345, -1e300, 5e-324]);
    if (kind < 0.7) return oneOf([null, true, false]);
    return kind < 0.85 ? many(() => value(levels - 1)) : object(levels - 1);
  };
  const object = (levels: number) => Object.fromEntries([["it", ""], ...many(() => [text() || "k", value(levels)])]);
  return object(4);
}

const seeds = Array.from({ length: 500 }, (_, seed) => seed);

test.each<[string, (data: unknown) => string, (text: string) => unknown]>([
  ["YAML", writeYaml, readYaml],
  ["YAML by readers of its first version", writeYaml, (text) => parse(text, { version: "1.1", logLevel: "silent" })],
  ["XML", writeXml, readXml],
])("whatever the data, %s gives it back", (_format, write, read) => {
  for (const seed of seeds) {
    const data = dataFrom(seed);
    expect(JSON.stringify(read(write(data))), `seed ${seed}`).toBe(JSON.stringify(data));
  }
});

test.each([",", ";", "\t"])(
  "whatever the data, CSV with %j is two rows of as many cells, none a formula",
  (delimiter) => {
    for (const seed of seeds) {
      const rows = cellsOf(writeDataCsv(dataFrom(seed), delimiter), delimiter);
      expect(
        rows.map(({ length }) => length),
        `seed ${seed}`,
      ).toEqual([rows[0]?.length, rows[0]?.length]);
      const formulas = rows.flat().filter((cell) => /^\s*[=+@-]/.test(cell) && !Number.isFinite(Number(cell)));
      expect(formulas, `seed ${seed}`).toEqual([]);
    }
  },
);

/** As RFC 4180 reads it. */
function cellsOf(csv: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${delimiter}]*))(${delimiter}|\\r\\n)`, "y");
  for (let found = cell.exec(csv); found; found = cell.exec(csv)) {
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] !== delimiter) rows.push(row);
    if (found[3] !== delimiter) row = [];
  }
  return rows;
}
