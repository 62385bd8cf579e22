import { inOrder, type JsonSchema } from "./json-schema.ts";

/** What two versions of a pattern may differ in. */
export interface VersionContent {
  readonly instructions: string;
  readonly schema: JsonSchema;
  readonly format: string;
  readonly csv_delimiter: string;
  readonly model_id: string | null;
}

/** One difference: `before` is missing where something was added, `after` where it was removed. */
export interface Difference {
  /** Such as `["schema", "properties", "total", "type"]`. */
  readonly path: readonly (string | number)[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * In what two versions differ, in the order of the later one and what was removed last. A list of plain values is one thing, and so
 * is the order of an object's properties, at the path of `required`; their names are not told a second time there.
 */
export function diffVersions(before: VersionContent, after: VersionContent): Difference[] {
  const of = ({ instructions, schema, format, csv_delimiter, model_id }: VersionContent) => ({
    instructions,
    schema: inOrder(schema),
    format,
    csv_delimiter,
    model_id,
  });
  return differences(of(before), of(after), []);
}

function differences(before: unknown, after: unknown, path: Difference["path"]): Difference[] {
  if (isTree(before) && isTree(after) && Array.isArray(before) === Array.isArray(after)) {
    const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return names.flatMap((name) => {
      const place = [...path, Array.isArray(after) ? Number(name) : name];
      // A field may be called so, too.
      if (name === "required" && [before[name], after[name]].some(Array.isArray))
        return orderDifference(listOf(before[name]), listOf(after[name]), place);
      if (!Object.hasOwn(before, name)) return [{ path: place, after: after[name] }];
      if (!Object.hasOwn(after, name)) return [{ path: place, before: before[name] }];
      return differences(before[name], after[name], place);
    });
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

/** Of the names that both have. */
function orderDifference(before: unknown[], after: unknown[], path: Difference["path"]): Difference[] {
  const kept = before.filter((name) => after.includes(name));
  const now = after.filter((name) => before.includes(name));
  return kept.join("\n") === now.join("\n") ? [] : [{ path, before, after }];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** An object, or a list of objects. */
const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" &&
  value !== null &&
  (!Array.isArray(value) || value.every((one) => typeof one === "object"));
