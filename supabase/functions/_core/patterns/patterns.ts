import type { Contract, OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import { libraryTagsFaults, libraryTagsSlug } from "../../../../shared/library-tags-pattern.ts";
import type * as shapes from "../../../../shared/patterns.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { Caller } from "../ports/callers.ts";
import type { KeptPattern, PatternChanges, Patterns } from "../ports/patterns.ts";

export interface PatternPorts {
  readonly patterns: Patterns;
  /** The address below which functions are, such as https://project.supabase.co/functions/v1. */
  readonly functionsUrl: string;
}

export type Verb<C extends Contract> = (
  ports: PatternPorts,
  caller: Caller,
  input: ParsedOf<C>,
) => Promise<OutputOf<C>>;

/** What the function `patterns` does for a caller. Throws what the port throws. */
export const patternVerbs = {
  list: async (ports, caller, { archived }) => ({
    patterns: (await ports.patterns.list(caller, archived)).map((pattern) => withEndpoint(ports, pattern)),
  }),
  create: async (ports, caller, content) => withEndpoint(ports, await ports.patterns.create(caller, content)),
  read: async (ports, caller, { pattern }) => withEndpoint(ports, await ports.patterns.read(caller, pattern)),
  readVersion: ({ patterns }, caller, { pattern, version }) => patterns.readVersion(caller, pattern, version),
  metrics: ({ patterns }, caller, { pattern, days }) => patterns.metrics(caller, pattern, days),
  update: async (ports, caller, { pattern, ...changes }) => {
    requireLibraryTags(await ports.patterns.read(caller, pattern), changes);
    return withEndpoint(ports, await ports.patterns.update(caller, pattern, changes));
  },
  publish: async (ports, caller, { pattern }) => withEndpoint(ports, await ports.patterns.publish(caller, pattern)),
  switchTo: async (ports, caller, { pattern, version }) =>
    withEndpoint(ports, await ports.patterns.switchTo(caller, pattern, version)),
  duplicate: async (ports, caller, { pattern, name = null, slug = null }) =>
    withEndpoint(ports, await ports.patterns.duplicate(caller, pattern, name, slug)),
  archive: async (ports, caller, { pattern }) =>
    withEndpoint(ports, await ports.patterns.archive(caller, pattern, true)),
  restore: async (ports, caller, { pattern }) =>
    withEndpoint(ports, await ports.patterns.archive(caller, pattern, false)),
} as const satisfies {
  list: Verb<typeof shapes.listPatterns>;
  create: Verb<typeof shapes.createPattern>;
  read: Verb<typeof shapes.readPattern>;
  readVersion: Verb<typeof shapes.readPatternVersion>;
  metrics: Verb<typeof shapes.readPatternMetrics>;
  update: Verb<typeof shapes.updatePattern>;
  publish: Verb<typeof shapes.publishPattern>;
  switchTo: Verb<typeof shapes.switchPattern>;
  duplicate: Verb<typeof shapes.duplicatePattern>;
  archive: Verb<typeof shapes.archivePattern>;
  restore: Verb<typeof shapes.restorePattern>;
};

const withEndpoint = <P extends { slug: string }>({ functionsUrl }: PatternPorts, pattern: P) => ({
  ...pattern,
  endpoint: `${functionsUrl}/ingest/${pattern.slug}`,
});

/** The library reads its own pictures by this one: whatever is missing then is refused by name. */
function requireLibraryTags(
  { is_library, can_edit, slug, draft_version, live_version }: KeptPattern,
  changes: PatternChanges,
) {
  const before = draft_version ?? live_version;
  if (!can_edit || !is_library || slug !== libraryTagsSlug || !before) return;
  const faults = libraryTagsFaults({
    instructions: changes.instructions ?? before.instructions,
    schema: changes.schema ?? before.schema,
    model_id: changes.model_id === undefined ? before.model_id : changes.model_id,
  });
  if (faults.length === 0) return;
  const errors = faults.map(({ path, message }) => ({ field: path.join("."), message }));
  throw new AppError("invalid_input", { detail: errors.map(({ message }) => message).join("; "), errors });
}
