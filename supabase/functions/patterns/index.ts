import type { Contract, OutputOf, ParsedOf } from "../../../shared/contract.ts";
import {
  archivePattern,
  createPattern,
  draftSchema as draftSchemaContract,
  duplicatePattern,
  listPatterns,
  type PatternDetail,
  publishPattern,
  readPattern,
  readPatternMetrics,
  readPatternVersion,
  restorePattern,
  switchPattern,
  updatePattern,
} from "../../../shared/patterns.ts";
import { draftSchema } from "../_core/patterns/draft-schema.ts";
import { type Verb, patternVerbs as verbs } from "../_core/patterns/patterns.ts";
import type { Call } from "../_http/endpoint.ts";
import { providers } from "../_platform/providers.ts";
import { callers, endpoints, functionsUrl, patterns, queryCalls, route, schemaWriters } from "../_platform/services.ts";

/** Instructions and a schema, in letters of four bytes. */
const jsonBytes = 256 * 1024;

/** A verb for whoever has the scope, by key or session. Where it makes something, it answers 201 with where that can be read. */
function served<C extends Contract>(
  contract: C,
  scope: string,
  verb: Verb<C>,
  locationOf?: (output: OutputOf<C>) => string,
) {
  const identify = (call: Call) => callers.identify(call, scope, "patterns");
  return route(contract, {
    audience: "caller",
    jsonBytes,
    // What is wrong costs as much as what is right.
    onInvalidInput: async (call) => void (await identify(call)),
    handle: async (input: ParsedOf<C>, call): Promise<OutputOf<C>> => {
      const caller = await identify(call);
      return await verb({ patterns, functionsUrl }, caller, input);
    },
    statusOf: () => (locationOf ? 201 : 200),
    ...(locationOf && { locationOf }),
  });
}

const addressOf = ({ id }: Pick<PatternDetail, "id">) => `${functionsUrl}/patterns/${id}`;

endpoints(
  served(listPatterns, "patterns:read", verbs.list),
  served(createPattern, "patterns:write", verbs.create, addressOf),
  served(draftSchemaContract, "patterns:write", (_ports, caller, input) =>
    draftSchema({ writers: schemaWriters, queryCalls, providers }, caller, input),
  ),
  served(readPattern, "patterns:read", verbs.read),
  served(updatePattern, "patterns:write", verbs.update, addressOf),
  served(publishPattern, "patterns:write", verbs.publish),
  served(switchPattern, "patterns:write", verbs.switchTo),
  served(duplicatePattern, "patterns:write", verbs.duplicate, addressOf),
  served(archivePattern, "patterns:write", verbs.archive),
  served(restorePattern, "patterns:write", verbs.restore),
  served(readPatternVersion, "patterns:read", verbs.readVersion),
  served(readPatternMetrics, "patterns:read", verbs.metrics),
);
