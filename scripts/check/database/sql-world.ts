import type { SubjectBox } from "../../../shared/images.ts";
import type { JobKind } from "../../../shared/jobs.ts";
import { AppError } from "../../../shared/problems.ts";
import type { Overlay } from "../../../shared/recipes.ts";
import { createCalls } from "../../../supabase/functions/_adapters/supabase/calls.ts";
import { createDeliveries } from "../../../supabase/functions/_adapters/supabase/deliveries.ts";
import { createExtractions } from "../../../supabase/functions/_adapters/supabase/extractions.ts";
import { createImages } from "../../../supabase/functions/_adapters/supabase/images.ts";
import { createJobs } from "../../../supabase/functions/_adapters/supabase/jobs.ts";
import { createModerations } from "../../../supabase/functions/_adapters/supabase/moderations.ts";
import type { Rpc } from "../../../supabase/functions/_adapters/supabase/rpc.ts";
import { shrunkPicture } from "../../../supabase/functions/_core/picture/shrunk-picture.ts";
import type { Codec, PictureFile } from "../../../supabase/functions/_core/ports/picture.ts";
import type { Ports } from "../../../supabase/functions/_core/ports/ports.ts";
import { createProviders } from "../../../supabase/functions/_core/testing/fake-providers.ts";
import { fakeTypesetter } from "../../../supabase/functions/_core/testing/fake-typesetter.ts";
import { createStorage } from "../../../supabase/functions/_core/testing/storage.ts";
import type { Database } from "../../start/database/database.ts";

/** The functions of the schema `worker` by name, as PostgREST calls them: named parameters, rows as a list. */
export function createSqlRpc(database: Database): Rpc {
  return async (name, parameters) => {
    const names = Object.keys(parameters);
    const list = names.map((parameter, at) => `${parameter} => $${at + 1}`).join(", ");
    const [{ proretset } = { proretset: false }] = await database.query<{ proretset: boolean }>(
      "select proretset from pg_proc where proname = $1 and pronamespace = 'worker'::regnamespace",
      [name],
    );
    const rows = await database.query<{ answer: unknown }>(
      `select to_jsonb(answer) as answer from worker.${name}(${list}) answer`,
      names.map((parameter) => parameters[parameter]),
    );
    return proretset ? rows.map(({ answer }) => answer) : rows[0]?.answer;
  };
}

/** A Larder on the real SQL: workers reach it by our own adapters, people by the functions of the schema `public`. */
export type SqlWorld = Awaited<ReturnType<typeof createSqlWorld>>;

export async function createSqlWorld(database: Database, codec: Codec, picture: PictureFile) {
  const rpc = createSqlRpc(database);
  const storage = createStorage();
  const providers = createProviders(picture);
  const ports: Ports = {
    jobs: createJobs(rpc),
    images: createImages(rpc),
    calls: createCalls(rpc),
    moderations: createModerations(rpc),
    files: storage,
    providers,
    codec,
    shrink: (file, longestSide) => shrunkPicture(file, longestSide, codec),
    typesetter: fakeTypesetter,
    extractions: createExtractions(rpc),
    sources: {
      read: () => Promise.reject(new AppError("internal")),
      keep: () => Promise.reject(new AppError("internal")),
      fetch: () => Promise.reject(new AppError("internal")),
    },
    validate: () => [],
    deliveries: createDeliveries(rpc),
    sendWebhook: () => Promise.reject(new AppError("internal")),
  };
  await database.exec(`
    delete from public.charges; delete from public.provider_calls; delete from public.jobs; delete from public.images;
    insert into public.models (id, provider, name, kind, repeats_safely, sizes, max_dimensions, priced_on) values
      ('at-once-1', 'at-once', 'At once', 'make', true, '{1024x1024}', null, '2026-11-21'),
      ('later-1', 'later', 'Later', 'make', true, '{1024x1024}', null, '2026-11-21'),
      ('eyes-1', 'eyes', 'Eyes', 'extract', true, '{}', null, '2026-11-21'),
      ('words-1536', 'words', 'Words', 'embed', true, '{}', 1536, '2026-11-21'),
      ('sense-1536', 'sense', 'Sense', 'embed', true, '{}', 1536, '2026-11-21'),
      ('judge-1', 'judge', 'Judge', 'moderate', true, '{}', null, '2026-11-21')
    on conflict (id) do nothing;
    update public.settings set extract_model_id = 'eyes-1', embed_model_id = 'words-1536', moderation_model_id = null,
      next_embed_model_id = null, embedding_switch_at = null;
    insert into public.providers (name, configured) values ('judge', true) on conflict do nothing;
  `);
  const id = crypto.randomUUID();
  const decide = (decision: string) => database.query(`select public.${decision}(array[$1::uuid])`, [id]);

  return {
    id,
    ports,
    storage,
    providers,
    async generate(modelId: string) {
      await database.query(
        `insert into public.images (id, model_id, origin, prompt, full_prompt, seed, width, height)
        values ($1, $2, 'generated', 'a cookie on a plate', 'a cookie on a plate', 7, 1024, 1024)`,
        [id, modelId],
      );
      await database.query("select private.enqueue_jobs('generate', array[$1::uuid], 'people')", [id]);
    },
    async upload() {
      const path = `larder/${id}/photo.jpg`;
      storage.buckets.studio.set(path, picture);
      await database.query(
        "insert into public.images (id, origin, status, seed, master_path) values ($1, 'uploaded', 'processing', 7, $2)",
        [id, path],
      );
      await database.query("select private.enqueue_jobs('variants', array[$1::uuid], 'people')", [id]);
    },
    approve: () => decide("approve_images"),
    withdraw: () => decide("withdraw_images"),
    trash: () => decide("trash_images"),
    crop: (subject: SubjectBox) =>
      database.query("select public.edit_image($1::uuid, subject => $2::jsonb)", [id, JSON.stringify(subject)]),
    setText: (overlay: Overlay) =>
      database.query("select public.set_overlays($1::uuid, $2::jsonb)", [id, JSON.stringify([overlay])]),
    haveModerated: () => database.query("update public.settings set moderation_model_id = 'judge-1'"),
    changeEmbedder: () => database.query("select private.begin_embedding_switch('sense-1536')"),
    async purge() {
      await database.exec("select private.move_clock('31 days'); select private.purge_trash();");
    },
    /** Runs what is due, moving the clock, until no live job is left. */
    async settle(run: (kind: JobKind) => Promise<unknown>) {
      for (let turn = 0; turn < 100; turn++) {
        const live = await database.query<{ kind: JobKind; wait: number }>(
          `select kind, extract(epoch from min(not_before) - private.now())::float8 as wait from public.jobs
          where state in ('queued', 'running', 'waiting') group by kind order by kind`,
        );
        if (live.length === 0) return;
        const wait = Math.min(...live.map((row) => row.wait));
        if (wait > 0) await database.query("select private.move_clock(make_interval(secs => $1))", [Math.ceil(wait)]);
        else for (const { kind } of live.filter((row) => row.wait <= 0)) await run(kind);
      }
      throw new Error("The work does not come to an end");
    },
    /** All that the in-memory world knows of the same, with the same names. */
    async look() {
      const [row] = await database.query<{ seen: unknown }>(`
        select jsonb_build_object(
          'image', (select jsonb_build_object('status', i.status, 'width', i.width, 'height', i.height,
            'masterPath', i.master_path, 'madePath', i.made_path, 'overlays', i.overlays,
            'masterOverlays', i.master_overlays, 'category', i.category, 'dominantColor', i.dominant_color,
            'thumbhash', i.thumbhash, 'look', i.look::text, 'subject', i.subject, 'revision', i.revision, 'publication', i.publication,
            'deleted', i.deleted_at is not null,
            'variants', (select jsonb_agg(jsonb_build_object('preset', preset, 'path', path, 'mime', mime, 'width', width,
              'height', height, 'bytes', bytes, 'hash', hash,
              'textColor', text_color, 'cropScore', crop_score) order by preset) from public.image_variants where image_id = i.id),
            'palette', (select jsonb_agg(jsonb_build_object('hex', hex, 'percentage', percentage) order by position)
              from public.image_colors where image_id = i.id),
            'tags', (select jsonb_agg(jsonb_build_object('tag', tag, 'source', source, 'removed', removed_at is not null)
              order by tag) from public.image_tags where image_id = i.id),
            'description', (select jsonb_build_object('text', description, 'alt', alt, 'source', source, 'modelId', model_id,
              'raw', raw) from public.image_descriptions where image_id = i.id),
            'moderations', (select jsonb_object_agg(subject, model_id) from public.moderations where image_id = i.id),
            'embeddings', (select jsonb_object_agg(model_id, content_hash) from public.image_embeddings where image_id = i.id)
          ) from public.images i),
          'document', (select jsonb_build_object('publication', publication, 'tags', card -> 'tags',
            'paths', (select jsonb_agg(size -> 'path' order by size -> 'path') from jsonb_path_query(card, '$.sizes.*') size))
            from public.search_documents),
          'embedder', (select embed_model_id || coalesce(' -> ' || next_embed_model_id, '') from public.settings),
          'charges', (select jsonb_agg(provider || ' ' || model_id order by id) from public.charges),
          'jobs', (select jsonb_agg(kind || ' ' || state order by kind || ' ' || state) from public.jobs)
        ) as seen`);
      const files = [...storage.buckets.studio.keys(), ...storage.buckets.library.keys()].sort();
      return JSON.parse(JSON.stringify({ ...(row?.seen as object), files }).replaceAll(id, "image-1"));
    },
  };
}
