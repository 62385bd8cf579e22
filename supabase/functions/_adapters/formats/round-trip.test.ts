import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { AppError } from "../../../../shared/problems.ts";
import { readXml } from "./read-xml.ts";
import { writeXml } from "./xml.ts";
import { readYaml, writeYaml } from "./yaml.ts";

/** What pictures and models may bring at worst. */
const hostile = {
  title: 'Rye <b>bread</b> & "butter" \'n jam ]]> <!-- -->',
  lines: "one\ntwo\r\nthree\tfour",
  spaces: "  around  ",
  blank: " ",
  nothing: "",
  "total (€)": 12.5,
  "1st": -3,
  "a b": true,
  "a:b": false,
  "<script>": null,
  'quo"te\n': "x",
  größe: "groß",
  xmlns: "reserved",
  XMLish: "reserved",
  field: "field",
  item: ["item", ["inner", []], {}],
  result: { result: { "": 0 } },
  "#text": "text",
  ":@": "attributes",
  constructor: 1,
  toString: 2,
  norway: "no",
  time: "12:30",
  version: "1.10",
  octal: "0o17",
  anchor: "&a *a",
  tag: "!!str x",
  merge: { "<<": "x" },
  formula: "=1+1",
  empty: [],
  none: {},
  big: 1e21,
  small: 1e-9,
  entity: "&amp;&#65;",
  emoji: "🥖",
  ...JSON.parse('{"__proto__": {"polluted": true}}'),
};

describe.each([
  ["YAML", writeYaml, readYaml],
  ["XML", writeXml, readXml],
])("%s", (_format, write, read) => {
  test("gives the same data back, whatever it is called", () => {
    expect(JSON.stringify(read(write(hostile)))).toBe(JSON.stringify(hostile));
    expect({}).not.toHaveProperty("polluted");
  });

  test("that cannot be read is refused", () => {
    for (const text of ["<a", "{", "<a></b>", "a: *b", '<a type="number">x</a>', "<!DOCTYPE a []><a/>", "a: [1"]) {
      if (text.startsWith("<") !== (read === readXml)) continue;
      expect(() => read(text), text).toThrow(AppError);
    }
  });
});

test("XML is indented, with legal names and types", () => {
  const data = { title: "Rye", price: 3, "unit price": null, items: [{ ok: true }, "x"] };
  expect(writeXml(data)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<result type="object">
  <title>Rye</title>
  <price type="number">3</price>
  <field name="unit price" type="null"/>
  <items type="array">
    <item type="object">
      <ok type="boolean">true</ok>
    </item>
    <item>x</item>
  </items>
</result>
`);
});

test("XML has U+FFFD for what it cannot say", () => {
  expect(readXml(writeXml({ "\u0001": "a\u0000b\ud800c\uffff" }))).toEqual({ "\uFFFD": "a\uFFFDb\uFFFDc\uFFFD" });
});

test("text of YAML 1.1 that meant something else stays text", () => {
  const text = writeYaml({ norway: "no", time: "12:30", day: "2026-11-21" });
  expect(parseDocument(text, { version: "1.1" }).toJS()).toEqual({ norway: "no", time: "12:30", day: "2026-11-21" });
});

test("YAML that grows by its aliases is not read", () => {
  const bomb = ["a: &a [x,x,x]", "b: &b [*a,*a,*a]", "c: [*b,*b,*b]"].join("\n");
  expect(() => readYaml(bomb)).toThrow(AppError);
});
