import { parse, stringify } from "yaml";
import { AppError } from "../../../../shared/problems.ts";

/**
 * Data as YAML 1.2. What older readers would take for something else, such as `no` or `12:30`, is quoted; each text stays
 * on its lines.
 */
export const writeYaml = (data: unknown): string =>
  stringify(data, { compat: "yaml-1.1", lineWidth: 0, aliasDuplicateObjects: false });

/** The same data back. Aliases, by which a small file becomes a huge one, are not read. Throws `invalid_input`. */
export function readYaml(text: string): unknown {
  try {
    return parse(text, { version: "1.2", schema: "core", maxAliasCount: 0, logLevel: "error" });
  } catch (cause) {
    throw new AppError("invalid_input", { detail: "This is no YAML that can be read", cause });
  }
}
