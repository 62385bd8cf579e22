import { z } from "zod";
import { inOrder } from "../../../../shared/json-schema.ts";
import { PatternDetail, PatternSummary, PatternVersion, readPatternMetrics } from "../../../../shared/patterns.ts";
import type { Caller } from "../../_core/ports/callers.ts";
import type { Patterns } from "../../_core/ports/patterns.ts";
import type { Rpc } from "./rpc.ts";

const Version = PatternVersion.extend({
  schema: PatternVersion.shape.schema.transform((schema) => ({ ...inOrder(schema) })),
});
const Kept = PatternDetail.omit({ endpoint: true }).extend({
  live_version: Version.nullable(),
  draft_version: Version.nullable(),
});
const KeptSummary = PatternSummary.omit({ endpoint: true });

export function createPatterns(rpc: Rpc): Patterns {
  const as = ({ ownerId, keyId }: Caller) => ({ caller_id: ownerId, by_key: keyId !== null });
  const change = async (name: string, parameters: Record<string, unknown>) => Kept.parse(await rpc(name, parameters));
  return {
    list: async (caller, archived) =>
      z.array(KeptSummary).parse(await rpc("list_patterns", { ...as(caller), archived })),
    read: (caller, pattern) => change("read_pattern", { ...as(caller), pattern }),
    readVersion: async (caller, pattern, version) =>
      Version.parse(await rpc("read_pattern_version", { ...as(caller), pattern, version })),
    metrics: async ({ ownerId }, pattern, days) =>
      readPatternMetrics.output.parse(await rpc("read_pattern_metrics", { caller_id: ownerId, pattern, days })),
    create: ({ ownerId }, content) => change("create_pattern", { caller_id: ownerId, content }),
    update: (caller, pattern, changes) => change("update_pattern", { ...as(caller), pattern, changes }),
    publish: (caller, pattern) => change("publish_pattern", { ...as(caller), pattern }),
    switchTo: (caller, pattern, version) => change("switch_pattern", { ...as(caller), pattern, version }),
    duplicate: (caller, pattern, name, slug) =>
      change("duplicate_pattern", { ...as(caller), pattern, new_name: name, new_slug: slug }),
    archive: (caller, pattern, archived) => change("archive_pattern", { ...as(caller), pattern, archived }),
  };
}
