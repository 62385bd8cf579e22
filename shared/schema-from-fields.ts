import type { JsonSchema } from "./json-schema.ts";

export const fieldKinds = [
  "text",
  "number",
  "whole_number",
  "yes_or_no",
  "date",
  "time",
  "date_time",
  "choice",
] as const;

/** A field of a schema as a list of fields tells it. */
export interface Field {
  /** Names with dots between them, and `[]` after the name of a list: `shop.name`, `lines[].price`, `tags[]`. */
  readonly path: string;
  readonly kind: (typeof fieldKinds)[number];
  /** Of a choice. */
  readonly choices: readonly string[];
  /** May be missing: it is `null` then. */
  readonly optional: boolean;
  readonly description: string;
}

/** The schema with these fields, in their order. A field at the place of another is left out. */
export function schemaFromFields(fields: readonly Field[]): JsonSchema {
  const root: Node = { children: new Map() };
  for (const field of fields) place(root, segmentsOf(field.path), field);
  return schemaOf(root);
}

/** What is at a name: a field, or others below it. */
interface Node {
  field?: Field;
  readonly children: Map<string, Node>;
}

/** `[]` is a segment of its own: what a list is of. */
const segmentsOf = (path: string) =>
  path.split(".").flatMap((name) => {
    const bare = name.replaceAll("[]", "").trim();
    return bare === "" ? [] : [bare, ...Array(name.split("[]").length - 1).fill("[]")];
  });

function place(node: Node, [segment, ...others]: readonly string[], field: Field): void {
  if (segment === undefined || node.field) return;
  const isList = node.children.has("[]");
  if (node.children.size > 0 && isList !== (segment === "[]")) return;
  const child: Node = node.children.get(segment) ?? { children: new Map() };
  if (others.length > 0) place(child, others, field);
  else if (child.children.size === 0) child.field ??= field;
  if (child.field || child.children.size > 0) node.children.set(segment, child);
}

function schemaOf({ field, children }: Node): JsonSchema {
  if (field) return leafOf(field);
  const item = children.get("[]");
  if (item) return { type: "array", items: schemaOf(item) };
  const properties = Object.fromEntries([...children].map(([name, child]) => [name, schemaOf(child)]));
  return { type: "object", properties, required: [...children.keys()], additionalProperties: false };
}

function leafOf({ kind, choices, optional, description }: Field): JsonSchema {
  const said = description.trim() && { description: description.trim() };
  const typed = (type: string, more: JsonSchema = {}): JsonSchema => ({
    type: optional ? [type, "null"] : type,
    ...more,
    ...said,
  });
  switch (kind) {
    case "text":
      return typed("string");
    case "number":
      return typed("number");
    case "whole_number":
      return typed("integer");
    case "yes_or_no":
      return typed("boolean");
    case "date":
    case "time":
      return typed("string", { format: kind });
    case "date_time":
      return typed("string", { format: "date-time" });
    case "choice": {
      const values = [...new Set(choices)];
      return typed("string", values.length > 0 ? { enum: [...values, ...(optional ? [null] : [])] } : {});
    }
  }
}
