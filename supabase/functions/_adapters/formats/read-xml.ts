import { XMLParser, XMLValidator } from "fast-xml-parser";
import { AppError } from "../../../../shared/problems.ts";

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
});

/** The data of a document that `writeXml` wrote. One with a DOCTYPE, which may define anything, is not read. Throws `invalid_input`. */
export function readXml(document: string): unknown {
  if (/<!DOCTYPE/i.test(document)) throw unreadable("it has a DOCTYPE");
  if (XMLValidator.validate(document) !== true) throw unreadable("it is not well formed");
  const root = elementsOf(parse(document)).find((node) => nameOf(node) !== "?xml");
  if (!root) throw unreadable("it is empty");
  return dataOf(root);
}

function parse(document: string): Node[] {
  try {
    return parser.parse(document);
  } catch (cause) {
    throw unreadable("it is not well formed", cause);
  }
}

function dataOf(node: Node): unknown {
  const inside = node[nameOf(node)] as Node[];
  const type = attributesOf(node).type ?? "string";
  const plain = unescaped(inside.map((one) => String(one["#text"] ?? "")).join(""));
  switch (type) {
    case "object":
      return Object.fromEntries(elementsOf(inside).map((one) => [fieldOf(one), dataOf(one)]));
    case "array":
      return elementsOf(inside).map(dataOf);
    case "string":
      return plain;
    case "null":
      return null;
  }
  if (type === "boolean" && /^(true|false)$/.test(plain)) return plain === "true";
  if (type === "number" && plain.trim() !== "" && Number.isFinite(Number(plain))) return Number(plain);
  throw unreadable(`an element of type ${type.slice(0, 20)} is none`);
}

const elementsOf = (nodes: readonly Node[]) => nodes.filter((node) => !("#text" in node));
const nameOf = (node: Node) => Object.keys(node).find((key) => key !== ":@") ?? "";
const attributesOf = (node: Node) => (node[":@"] ?? {}) as Record<string, string | undefined>;

function fieldOf(node: Node): string {
  const { name } = attributesOf(node);
  return name === undefined ? nameOf(node) : unescaped(name);
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (_all, decimal, hexadecimal, name) => {
    if (name) return entities[name] ?? "";
    const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : "\uFFFD";
  });

const unreadable = (why: string, cause?: unknown) =>
  new AppError("invalid_input", { detail: `This is no XML that can be read: ${why}`, cause });
