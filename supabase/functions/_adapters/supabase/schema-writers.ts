import { z } from "zod";
import type { SchemaWriters } from "../../_core/ports/schema-writers.ts";
import { modelRef, modelRefOf } from "./models.ts";
import type { Rpc } from "./rpc.ts";

const Writer = z.object({ ...modelRef, most_usd: z.string() }).nullable();

export function createSchemaWriters(rpc: Rpc): SchemaWriters {
  return {
    async find(bytes) {
      const writer = Writer.parse(await rpc("find_schema_writer", { bytes }));
      return writer && { model: modelRefOf(writer), mostUsd: writer.most_usd };
    },
  };
}
