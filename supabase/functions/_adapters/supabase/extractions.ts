import { z } from "zod";
import { PaletteColor } from "../../../../shared/images.ts";
import { inOrder } from "../../../../shared/json-schema.ts";
import type { Extractions, ExtractionWork } from "../../_core/ports/extractions.ts";
import { claimOf } from "./jobs.ts";
import { modelRef, modelRefOf } from "./models.ts";
import type { Rpc } from "./rpc.ts";

const Picture = z.object({
  path: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  prompt: z.string().nullable(),
  category: z.string().nullable(),
  description: z.string().nullable(),
  alt: z.string().nullable(),
  tags: z.array(z.object({ tag: z.string(), confidence: z.number() })),
  palette: z.array(PaletteColor),
});

const Work = z
  .object({
    id: z.string(),
    owner_id: z.string(),
    source_url: z.string().nullable(),
    source_path: z.string().nullable(),
    source_name: z.string().nullable(),
    sent_at: z.iso.datetime({ offset: true }),
    pattern: z.string(),
    instructions: z.string(),
    schema: z.record(z.string(), z.unknown()),
    model: z.object(modelRef),
    image: Picture.nullable(),
  })
  .transform(
    ({ owner_id, source_url, source_path, source_name, sent_at, model, schema, ...work }): ExtractionWork => ({
      ...work,
      schema: inOrder(schema),
      ownerId: owner_id,
      sourceUrl: source_url,
      sourcePath: source_path,
      sourceName: source_name,
      sentAt: new Date(sent_at),
      model: modelRefOf(model),
    }),
  );

export function createExtractions(rpc: Rpc): Extractions {
  return {
    async read(id) {
      return Work.nullable().parse(await rpc("read_extraction", { extraction_id: id }));
    },
    async keepSource(id, path) {
      await rpc("keep_source", { extraction_id: id, path });
    },
    async finish(job, { modelId, ...result }) {
      return z
        .boolean()
        .parse(await rpc("finish_extract", { ...claimOf(job), result: { ...result, model_id: modelId } }));
    },
  };
}
