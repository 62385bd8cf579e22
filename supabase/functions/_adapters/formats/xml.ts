import { XMLBuilder } from "fast-xml-parser";

/** An element as the library keeps it in its order, `{name: inside, ":@": attributes}`, or a piece of text. */
type Node = Record<string, unknown>;

/**
 * Names of XML 1.0 without colons, which are for namespaces; those that begin with `xml` are reserved. Nor with letters beyond the
 * first 65,536, such as emoji, which many readers refuse in names.
 */
const start =
  "A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}" +
  "\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}";
const legalName = new RegExp(
  `^(?![xX][mM][lL])[${start}][${start}.\\-0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*$`,
  "u",
);
/** Legal, and refused by readers that make fields of objects of them. */
const dangerous = new Set(["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf"]);

/** What XML 1.0 cannot say at all, not even by number. */
const unsayable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  format: true,
  suppressEmptyNode: true,
  processEntities: false,
});

/**
 * Data as an XML document: `<result>` with an element for each field, and `<item>` for each item of a list. What is no text
 * says so by an attribute, `type="number"`, `boolean`, `null`, `array` or `object`, so that it can be read back. A field
 * whose name XML does not allow is `<field name="…">`. Control characters, which XML cannot say, become U+FFFD.
 */
export function writeXml(data: unknown): string {
  const declaration = { "?xml": [{ "#text": "" }], ":@": { version: "1.0", encoding: "UTF-8" } };
  return `${builder.build([declaration, element("result", data)])}\n`;
}

function element(name: string, value: unknown): Node {
  const isLegal = legalName.test(name) && !dangerous.has(name);
  const type = typeOf(value);
  const attributes = { ...(!isLegal && { name: inAttribute(name) }), ...(type !== "string" && { type }) };
  return { [isLegal ? name : "field"]: insideOf(value), ":@": attributes };
}

function insideOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.map((one) => element("item", one));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).map(([name, one]) => element(name, one));
  return value === null || value === "" ? [] : [{ "#text": escaped(String(value)) }];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Carriage returns by number: readers take plain ones for line feeds. */
const escaped = (plain: string) =>
  plain
    .replace(unsayable, "\uFFFD")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replaceAll("\r", "&#13;");

/** Line feeds and tabs too, which readers take for spaces there. */
const inAttribute = (plain: string) => escaped(plain).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
