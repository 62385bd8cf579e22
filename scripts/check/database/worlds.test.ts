import { afterAll, expect, test } from "vitest";
import { codec } from "../../../supabase/functions/_adapters/codecs/codec.ts";
import { runJobs } from "../../../supabase/functions/_core/jobs.ts";
import type { Ports } from "../../../supabase/functions/_core/ports/ports.ts";
import * as people from "../../../supabase/functions/_core/testing/people.ts";
import { judge, sense } from "../../../supabase/functions/_core/testing/rows.ts";
import { tinyPicture } from "../../../supabase/functions/_core/testing/tiny-picture.ts";
import { createWorld, type World } from "../../../supabase/functions/_core/testing/world.ts";
import { openMigratedDatabase } from "./embedded.ts";
import { createSqlWorld, type SqlWorld } from "./sql-world.ts";

/**
 * Unit tests of the core stand on a Larder in memory. Here it lives the same lives as the real SQL does, with the same
 * workers, through our own adapters: whoever changes one of them and not the other hears of it.
 */

const picture = tinyPicture(codec);
const subject = { x: 0.5, y: 0, width: 0.5, height: 0.5 };
const text = { text: "HI", place: "top" } as const;
const database = await openMigratedDatabase();
afterAll(() => database.close());

type Step =
  | "have moderated"
  | "change embedder"
  | "generate at once"
  | "generate later"
  | "upload"
  | "approve"
  | "withdraw"
  | "crop"
  | "set a text"
  | "trash"
  | "purge";

const inMemory = (world: World): Record<Step, () => unknown> => ({
  "have moderated": () => Object.assign(world.rows.settings, { moderationModel: judge }),
  "change embedder": () => people.changeEmbedder(world.rows, sense),
  "generate at once": () => world.generate("at-once-1"),
  "generate later": () => world.generate("later-1"),
  upload: () => world.upload(picture.bytes),
  approve: () => people.approveImage(world.rows, world.image()),
  withdraw: () => people.withdrawImage(world.rows, world.image()),
  crop: () => people.editSubject(world.rows, world.image(), subject),
  "set a text": () => people.setOverlays(world.rows, world.image(), [text]),
  trash: () => people.trashImage(world.rows, world.image()),
  purge: () => {
    world.rows.now += 31 * 24 * 3600;
    people.purgeTrash(world.rows);
  },
});

const inSql = (world: SqlWorld): Record<Step, () => unknown> => ({
  "have moderated": world.haveModerated,
  "change embedder": world.changeEmbedder,
  "generate at once": () => world.generate("at-once-1"),
  "generate later": () => world.generate("later-1"),
  upload: world.upload,
  approve: world.approve,
  withdraw: world.withdraw,
  crop: () => world.crop(subject),
  "set a text": () => world.setText(text),
  trash: world.trash,
  purge: world.purge,
});

/** What the in-memory world looks like, in the form of the other. */
function look({ rows, storage, image: imageOf }: World) {
  const image = imageOf("image-1");
  const document = rows.documents.get("image-1");
  const by = (key: string) => (a: object, b: object) => (Reflect.get(a, key) < Reflect.get(b, key) ? -1 : 1);
  const orNull = <Item>(items: Item[]) => (items.length > 0 ? items : null);
  return {
    image: image
      ? {
          status: image.status,
          width: image.width,
          height: image.height,
          masterPath: image.masterPath,
          madePath: image.madePath,
          overlays: image.overlays,
          masterOverlays: image.masterOverlays,
          category: image.category,
          dominantColor: image.dominantColor,
          thumbhash: image.thumbhash,
          look: image.look,
          subject: image.subject,
          revision: image.revision,
          publication: image.publication,
          deleted: image.deletedAt !== null,
          variants: orNull(image.variants.toSorted(by("preset"))),
          palette: orNull([...image.palette]),
          tags: orNull(image.tags.map(({ confidence: _, ...tag }) => tag).sort(by("tag"))),
          description: image.description,
          moderations: orNull(Object.entries(image.moderations)) && {
            ...Object.fromEntries(
              Object.entries(image.moderations).map(([subject, { modelId }]) => [subject, modelId]),
            ),
          },
          embeddings: Object.fromEntries(
            Object.entries(image.embeddings).map(([model, { contentHash }]) => [model, contentHash]),
          ),
        }
      : null,
    document: document ? { ...document, paths: document.paths.toSorted() } : null,
    embedder: [rows.settings.embedModel, rows.settings.nextEmbedModel].flatMap((model) => model?.id ?? []).join(" -> "),
    charges: orNull(rows.charges.map(({ provider, modelId }) => `${provider} ${modelId}`)),
    jobs: orNull(rows.jobs.map(({ kind, state }) => `${kind} ${state}`).sort()),
    files: [...storage.buckets.studio.keys(), ...storage.buckets.library.keys()].sort(),
  };
}

const lives: Step[][] = [
  ["generate at once", "approve", "withdraw", "approve", "trash", "purge"],
  ["generate later", "approve", "crop", "crop"],
  ["generate at once", "set a text", "approve", "set a text", "crop"],
  ["have moderated", "generate at once", "approve", "change embedder", "crop"],
  ["upload", "crop", "approve", "withdraw", "trash", "purge"],
];

test.each(lives.map((life) => ({ life, name: life.join(", ") })))("the two worlds agree: $name", async ({ life }) => {
  const memory = createWorld(codec, picture);
  const sql = await createSqlWorld(database, codec, picture);
  const run = (ports: Ports) => (kind: Parameters<typeof runJobs>[0]) => runJobs(kind, ports, () => {});
  for (const step of life) {
    inMemory(memory)[step]();
    await memory.settle(run(memory.ports));
    await inSql(sql)[step]();
    await sql.settle(run(sql.ports));
    expect(await sql.look(), step).toEqual(look(memory));
  }
});
