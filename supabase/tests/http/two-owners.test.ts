import type { SupabaseClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { functionNames } from "../../../scripts/function-config.ts";
import { callerOperations } from "../../../scripts/openapi/caller-operations.ts";
import { requests } from "../../../scripts/openapi/examples.ts";
import { productOperations } from "../../../scripts/openapi/product-operations.ts";
import { CreatedKey, keyScopes } from "../../../shared/keys.ts";
import { createPattern } from "../../../shared/patterns.ts";
import { verifyWebhook } from "../../../shared/verify-webhook/verify-webhook.mjs";
import { publicNames } from "../support/public-names.ts";
import { type Belongings, joinOwner, type Owner, schema, useEverything } from "./owner.ts";
import { ok, operator, stack } from "./stack.ts";

/** Mia uses everything there is. Max, a member like her, tries to see, change or use any of it. */
let mia: Owner;
let max: Owner;
let hers: Belongings;
/** What tells that something is Mia's, wherever it stands. */
let marks: string[];
let before: Record<string, string[]>;
const ends: (() => void)[] = [];

const tables = publicNames("Tables");
/** A table of which nobody can ask for every column. */
const columns: Record<string, string> = {
  api_keys: "id, owner_id, name, prefix, scopes, created_at, expires_at, revoked_at, rate_per_minute, allowed_origins",
};
/** In which Mia has rows that are hers alone. */
const herTables = [
  "api_keys",
  "batch_rows",
  "batches",
  "charges",
  "extractions",
  "image_references",
  "images",
  "ingests",
  "jobs",
  "members",
  "palettes",
  "pattern_versions",
  "patterns",
  "products",
  "recipe_versions",
  "recipes",
  "scene_prompts",
  "token_sets",
  "webhook_attempts",
  "webhook_deliveries",
  "webhook_endpoints",
  "webhook_events",
];
/** Whose rows hang on a picture of hers. */
const herPictureTables = [
  "image_colors",
  "image_descriptions",
  "image_embeddings",
  "image_mockups",
  "image_tags",
  "image_variants",
  "image_words",
];

/** What a member sees no row of. */
const adminTables = [
  "budgets",
  "error_reports",
  "image_uses",
  "provider_callbacks",
  "provider_calls",
  "query_embeddings",
  "search_results",
  "searches",
  "wish_sites",
  "wish_wordings",
  "wishes",
];
/** What is every member's to read: of pictures only those that are public. */
const libraryTables = [
  ...["job_kinds", "model_qualities", "models", "providers", "settings", "synonyms", "vocabulary"],
  ...["search_documents", "search_facets", "search_vectors"],
];
/** Of what went wrong with a job or a picture, and nothing of hers did: for whoever sees that, as `failovers.test.sql` and `moderations.test.sql` claim. */
const rareTables = ["failovers", "moderations"];

async function rowsOf(client: SupabaseClient, table: string): Promise<Record<string, unknown>[]> {
  const rows = await ok(
    client
      .from(table)
      .select(columns[table] ?? "*")
      .limit(1000),
  );
  return rows as unknown as Record<string, unknown>[];
}

/** Rows of Mia's own, without what everybody can see. */
async function herRows(table: string): Promise<Record<string, unknown>[]> {
  const rows = await rowsOf(mia.client, table);
  if (table === "pattern_versions") return rows.filter(({ pattern_id }) => pattern_id === hers.patternId);
  if (table === "recipe_versions") return rows.filter(({ recipe_id }) => recipe_id === hers.recipeId);
  return rows.filter((row) => !("owner_id" in row) || row.owner_id === mia.id);
}

const snapshot = async () =>
  Object.fromEntries(
    await Promise.all(
      [...herTables, ...herPictureTables].map(async (table) => {
        const rows = await herRows(table);
        return [table, rows.map((row) => JSON.stringify(row)).sort()] as const;
      }),
    ),
  ) as Record<string, string[]>;

const marksIn = (value: unknown) => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return marks.filter((mark) => text.includes(mark));
};

beforeAll(async () => {
  const whenOver = (end: () => void) => void ends.push(end);
  [mia, max] = [await joinOwner(whenOver), await joinOwner(whenOver)];
  hers = await useEverything(mia);
  before = await snapshot();
  const rows = herTables.flatMap((table) => before[table] ?? []).join();
  // What ships with Larder, and is everybody's to know, has an id that begins so.
  const ids = rows.match(/\b(?!0{8})[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  marks = [...new Set([...ids, mia.id, mia.receiver.url, hers.uploadId, hers.slug])];
});
afterAll(() => {
  for (const end of ends) end();
});

describe("tables", () => {
  test("are all thought of here", () => {
    const known = [...herTables, ...herPictureTables, ...rareTables, ...adminTables, ...libraryTables];
    expect(known.sort()).toEqual(tables.toSorted());
  });

  test.each(adminTables)("%s shows a member nothing", async (table) => {
    expect([await rowsOf(mia.client, table), await rowsOf(max.client, table)]).toEqual([[], []]);
  });

  test("show each owner what is theirs", () => {
    const empty = Object.entries(before).filter(([, rows]) => rows.length === 0);
    expect(empty).toEqual([]);
    expect(marks).toEqual(expect.arrayContaining([mia.keyId, mia.endpointId, hers.patternId, hers.jobId]));
  });

  test.each(tables)("%s shows nothing of it to a stranger", async (table) => {
    expect(marksIn(await rowsOf(max.client, table))).toEqual([]);
  });

  test("take no change of it by a stranger", async () => {
    for (const table of tables) {
      const rows = await rowsOf(mia.client, table);
      const found = rows.flatMap((row) =>
        ["id", "image_id", "user_id"].flatMap((column) =>
          marks.includes(String(row[column])) ? [{ row, column, value: String(row[column]) }] : [],
        ),
      );
      for (const { row, column, value } of found.slice(0, 1)) {
        const gone = await max.client
          .from(table)
          .delete()
          .eq(column, value)
          .select(columns[table] ?? "*");
        expect(gone.data ?? [], table).toEqual([]);
        const changed = await max.client
          .from(table)
          .update(row)
          .eq(column, value)
          .select(columns[table] ?? "*");
        expect(changed.data ?? [], table).toEqual([]);
      }
    }
    const { error: palette } = await max.client
      .from("palettes")
      .insert({ name: "Hers", colors: ["#000000"], owner_id: mia.id });
    const { error: recipe } = await max.client
      .from("recipes")
      .insert({ slug: "hers", name: "Hers", kind: "style", prompt: "[PROMPT]", owner_id: mia.id });
    expect([palette?.code, recipe?.code]).toEqual(["42501", "42501"]);
    expect(await snapshot()).toEqual(before);
  });
});

/** What Max would call on what is Mia's. */
const calls = (): Record<string, Record<string, unknown>> => {
  const image_ids = [hers.imageId];
  const image_id = hers.imageId;
  const endpoint_id = mia.endpointId;
  const batch_id = hers.batchId;
  const recipe_id = hers.recipeId;
  const url = max.receiver.url;
  const events = ["job.failed"];
  return {
    approve_images: { image_ids },
    archive_recipe: { recipe_id },
    cancel_batch: { batch_id },
    cancel_images: { image_ids },
    cancel_ingest: { ingest_id: hers.ingestId },
    cancel_job: { job_id: hers.jobId },
    count_used_images: { image_ids },
    create_api_key: { name: "Hers", scopes: ["jobs:read"], owner_id: mia.id },
    create_batch: { operation: "edit", prompts: ["in blue"], source_image_id: image_id, owner_id: mia.id },
    create_endpoint: { url, events, owner_id: mia.id },
    create_upload: { image_id, path: hers.files.studio[0] },
    delete_endpoint: { endpoint_id },
    delete_product: { id: hers.productId },
    disable_endpoint: { endpoint_id },
    duplicate_recipe: { recipe_id },
    edit_api_key: { id: mia.keyId, name: "Mine", allowed_origins: [], rate_per_minute: 1 },
    edit_image: { image_id, alt: "Mine" },
    enable_endpoint: { endpoint_id },
    list_batch_results: { batch_id },
    list_batches: {},
    list_charges: { from_day: "2020-01-01", to_day: "2030-01-01" },
    list_deliveries: { endpoint_id },
    list_endpoints: {},
    list_images: {},
    list_jobs: { filter: { batch_id: hers.batchId } },
    list_made_rows: { batch_id },
    list_products: {},
    matching_image_ids: {},
    move_batch: { batch_id, lane: "bulk" },
    move_job: { job_id: hers.jobId, lane: "bulk" },
    pause_batch: { batch_id },
    pick_winner: { image_id },
    quote_product: { kind: "food", product_id: hers.productId },
    quote_batch: { operation: "edit", prompts: ["in blue"], source_image_id: image_id },
    read_batch_progress: { batch_id },
    read_batch_rows: { batch_id },
    read_dashboard: {},
    read_delivery: { delivery_id: hers.deliveryId },
    read_failures: {},
    read_key_use: {},
    read_members: {},
    read_money: {},
    read_own_quota: {},
    read_product: { id: hers.productId },
    read_recipe_previews: { slugs: [`own-${mia.id}`] },
    read_servings: { image_id },
    read_stages: {},
    read_uses: { image_id },
    read_winners: { image_ids },
    read_wins: {},
    reject_images: { image_ids },
    remake_variants: { image_ids },
    remove_mockup: { image_id, mockup: "mug" },
    rename_product: { id: hers.productId, title: "Mine" },
    reopen_images: { image_ids },
    replay_deliveries: { endpoint_id, since: "2020-01-01T00:00:00Z" },
    replay_delivery: { delivery_id: hers.deliveryId },
    request_prompt_reading: {},
    restore_images: { image_ids },
    restore_recipe_version: { recipe_id, number: 1 },
    resume_batch: { batch_id },
    retry_batch: { batch_id },
    retry_failed_jobs: {},
    retry_images: { image_ids },
    retry_ingest: { ingest_id: hers.ingestId },
    retry_job: { job_id: hers.jobId },
    revoke_api_key: { key: mia.keyId },
    rotate_endpoint_secret: { endpoint_id },
    save_mockup: { image_id, mockup: "mug", placement: { x: 1, y: 1, scale: 1, rotation: 0 } },
    set_budget: { period: "day", cap_usd: 0, owner_id: mia.id },
    set_overlays: { image_id, overlays: [] },
    set_scene_prompt: { recipe: "scene-slate" },
    share_recipe: { recipe_id },
    similar_images: { image_id },
    tag_images: { image_ids, add_tags: ["bread"] },
    take_down_images: { image_ids },
    test_endpoint: { endpoint_id },
    trash_images: { image_ids },
    unpick_winner: { image_id },
    update_endpoint: { endpoint_id, url, events },
    withdraw_images: { image_ids },
  };
};
/** Which speak of nothing that an owner has. */
const ofNobody = [
  "cancel_embedding_switch",
  "change_settings",
  "close_circuit",
  "dismiss_wish",
  "import_recipes",
  "make_wish",
  "pause_stage",
  "read_embedding_switch",
  "read_model_notices",
  "read_providers",
  "read_wishes",
  "reconcile_charge",
  "reopen_wish",
  "report_error",
  "request_query_embedding",
  "resume_stage",
  "take_call_token",
  "take_invite_token",
  "take_preview_token",
];

describe("functions of the database", () => {
  test("are all thought of here", () => {
    expect([...Object.keys(calls()), ...ofNobody].sort()).toEqual(publicNames("Functions").sort());
  });

  test.each(["list_deliveries", "read_delivery", "read_servings", "read_uses", "similar_images"])(
    "%s answers its owner",
    async (name) => {
      const { error } = await mia.client.rpc(name, calls()[name]);
      expect(error).toBeNull();
    },
  );

  test("tell a stranger nothing of what an owner has, and do nothing with it", async () => {
    for (const [name, input] of Object.entries(calls())) {
      const { data } = await max.client.rpc(name, input);
      expect(marksIn(data ?? null), name).toEqual([]);
    }
    expect(await snapshot()).toEqual(before);
  });
});

/** Functions that know nothing of what an owner has: the library's for sites and members, workers, and what providers call. */
const otherFunctions = {
  ofTheLibrary: [
    "health",
    "invite",
    "metrics",
    "providers",
    "query-embedding",
    "read-prompt",
    "search",
    "search-preview",
  ],
  ofWorkers: [
    ...["deliver", "embed", "extract", "generate", "publish", "purge", "refresh-models", "sweep", "tag", "variants"],
    ...["compose", "withdraw"],
  ],
  ofProviders: ["webhooks"],
};

/** What is called for a member. */
const memberOperations = [...callerOperations, ...productOperations];

/** An operation as Max would ask it, with what is Mia's in its path. */
async function ask(
  { id: name, contract, request }: (typeof memberOperations)[number],
  headers: Record<string, string>,
  pattern: string,
) {
  const ids = { ingests: hers.ingestId, products: hers.productId, jobs: hers.jobId };
  const id = Object.entries(ids).find(([place]) => contract.name.includes(place))?.[1] ?? "";
  const path = contract.name
    .replace("{pattern}", pattern)
    .replace("{id}", id)
    .replace("{version}", "1")
    .replace("{image_id}", hers.imageId);
  // A photo is fetched before anything is answered.
  const body =
    name === "create-product"
      ? { image_id: hers.imageId }
      : (Object.values(requests[request ?? ""] ?? {})[0]?.value ?? {});
  return await fetch(`${stack.url}/functions/v1/${path}`, {
    method: contract.method,
    headers: { ...headers, "content-type": "application/json" },
    ...(contract.method !== "GET" && { body: JSON.stringify(body) }),
  });
}

describe("routes", () => {
  test("are all thought of here", () => {
    const called = new Set(memberOperations.map(({ contract }) => contract.name.split("/")[0]));
    expect([...called, ...Object.values(otherFunctions).flat()].sort()).toEqual(functionNames().toSorted());
  });

  test.each(Object.values(otherFunctions).flat())("%s tells nothing of a stranger's", async (name) => {
    const inputs = [
      { query: "rustic sourdough bread", limit: 50 },
      { image_id: hers.imageId },
      { job_id: hers.jobId, image_id: hers.imageId, owner_id: mia.id },
    ];
    for (const headers of [max.key, max.session]) {
      for (const input of inputs) {
        const address = `${stack.url}/functions/v1/${name}`;
        const body = JSON.stringify(input);
        const sent = { ...headers, "content-type": "application/json" };
        for (const answer of [
          await fetch(address, { method: "POST", headers: sent, body }),
          await fetch(
            `${address}?${new URLSearchParams(Object.entries(input).map(([key, value]) => [key, String(value)]))}`,
            { headers },
          ),
        ]) {
          // What was asked for is said again, and no more.
          const told = Object.values(input).reduce<string>(
            (text, said) => text.replaceAll(String(said), ""),
            await answer.text(),
          );
          expect(marksIn(told)).toEqual([]);
          if (otherFunctions.ofWorkers.includes(name)) expect([401, 405]).toContain(answer.status);
        }
      }
    }
  });

  test.each(memberOperations.filter(({ contract }) => contract.name.includes("{")))(
    "$id knows nothing of a stranger's",
    async (operation) => {
      for (const headers of [max.key, max.session]) {
        for (const pattern of [hers.patternId, hers.slug]) {
          const answer = await ask(operation, headers, pattern);
          expect(answer.status).toBe(404);
          // What was asked for is said again, and no more.
          const told = (await answer.text()).replaceAll(pattern, "");
          expect(marksIn(told)).toEqual([]);
        }
      }
    },
  );

  test.each(memberOperations.filter(({ contract }) => !contract.name.includes("{")))(
    "$id tells nothing of a stranger's",
    async (operation) => {
      for (const headers of [max.key, max.session]) {
        const answer = await ask(operation, headers, "");
        expect(operation.id === "create-product" ? [404] : [200, 201, 202, 409]).toContain(answer.status);
        expect(marksIn(await answer.text())).toEqual([]);
      }
    },
  );

  test("read no picture of a stranger's, and no upload", async () => {
    await max.larder.call(createPattern, { name: "Mine", slug: "mine", schema, publish: true });
    for (const source of [{ image_id: hers.imageId }, { upload_id: hers.uploadId }]) {
      const answer = await fetch(`${stack.url}/functions/v1/ingest/mine`, {
        method: "POST",
        headers: { ...max.key, "content-type": "application/json" },
        body: JSON.stringify(source),
      });
      expect(answer.status).toBe(404);
    }
  });

  test("take an Idempotency-Key for its owner's alone", async () => {
    const answer = await fetch(`${stack.url}/functions/v1/ingest/mine`, {
      method: "POST",
      headers: { ...max.key, "content-type": "application/json", "idempotency-key": hers.idempotencyKey },
      body: JSON.stringify({ image_url: "https://shop.example/jam.jpg" }),
    });
    expect(answer.status).toBe(202);
    expect(marksIn(await answer.text())).toEqual([]);
  });

  test("and lists of one ingest or pattern are as empty as of one that never was", async () => {
    for (const query of [`ingest_id=${hers.ingestId}`, `pattern=${hers.patternId}`]) {
      const answer = await fetch(`${stack.url}/functions/v1/jobs?${query}`, { headers: max.key });
      expect(await answer.json()).toEqual({ jobs: [], next_cursor: null });
    }
  });
});

describe("a key", () => {
  test.each(keyScopes.filter((scope) => scope !== "search"))(
    "without the scope %s does nothing that takes it",
    async (scope) => {
      const { key } = CreatedKey.parse(
        await ok(
          max.client.rpc("create_api_key", {
            name: `Without ${scope}`,
            scopes: keyScopes.filter((one) => one !== scope),
          }),
        ),
      );
      const taking = memberOperations.filter((operation) => operation.scope === scope);
      expect(taking).not.toEqual([]);
      for (const operation of taking) {
        const answer = await ask(operation, { "x-api-key": key }, "mine");
        expect(answer.status, operation.id).toBe(403);
        expect(((await answer.json()) as { detail: string }).detail, operation.id).toContain(scope);
      }
    },
  );
});

describe("files", () => {
  test("are in buckets that are all thought of here", async () => {
    const buckets = await ok(operator.storage.listBuckets());
    expect(buckets.map(({ id }) => id).sort()).toEqual(["ingest", "library", "studio"]);
  });

  test.each(["studio", "ingest"] as const)(
    "of %s are no stranger's to list, read, sign, move or remove",
    async (name) => {
      const [path = ""] = hers.files[name];
      const theirs = max.client.storage.from(name);
      expect((await theirs.list(mia.id)).data ?? []).toEqual([]);
      expect((await theirs.list(path.slice(0, path.lastIndexOf("/")))).data ?? []).toEqual([]);
      expect((await theirs.download(path)).error).not.toBeNull();
      expect((await theirs.createSignedUrl(path, 60)).error).not.toBeNull();
      expect((await theirs.upload(`${mia.id}/mine.png`, new Blob(["x"], { type: "image/png" }))).error).not.toBeNull();
      expect((await theirs.move(path, `${max.id}/mine.jpg`)).error).not.toBeNull();
      expect((await theirs.copy(path, `${max.id}/mine.jpg`)).error).not.toBeNull();
      expect((await theirs.remove([path])).data ?? []).toEqual([]);
      expect((await fetch(theirs.getPublicUrl(path).data.publicUrl)).ok).toBe(false);
      expect((await operator.storage.from(name).download(path)).error).toBeNull();
    },
  );

  test("are their owner's to read, and those of the library nobody's to write", async () => {
    const [path = ""] = hers.files.studio;
    expect((await mia.client.storage.from("studio").download(path)).error).toBeNull();
    const picture = new Blob(["x"], { type: "image/png" });
    expect((await max.client.storage.from("library").upload(`${max.id}/mine.png`, picture)).error).not.toBeNull();
  });
});

/** What became of joining a private channel. */
async function join({ client }: Owner, topic: string): Promise<string> {
  const { data } = await client.auth.getSession();
  await client.realtime.setAuth(data.session?.access_token ?? null);
  const channel = client.channel(topic, { config: { private: true } });
  const status = await new Promise<string>((resolve) => channel.subscribe((told) => resolve(told)));
  await client.removeChannel(channel);
  return status;
}

test("channels are joined by whose they are", async () => {
  expect(await join(mia, `member:${mia.id}`)).toBe("SUBSCRIBED");
  expect(await join(max, `member:${mia.id}`)).toBe("CHANNEL_ERROR");
  expect(await join(max, "library")).toBe("CHANNEL_ERROR");
  await Promise.all([mia, max].map(({ client }) => client.realtime.disconnect()));
});

describe("webhooks", () => {
  test("tell each owner's endpoint what is theirs, and nobody else's", () => {
    const told = mia.receiver.received.map(({ headers, body }) => verifyWebhook(mia.secret, headers, body));
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(["job.succeeded", "image.ready", "product.ready"]));
    expect(marksIn(max.receiver.received)).toEqual([]);
    const [first] = mia.receiver.received;
    expect(() => verifyWebhook(max.secret, first!.headers, first!.body)).toThrow("somebody else");
  });

  test("of the whole library are for admins", async () => {
    const { error } = await max.client.rpc("create_endpoint", {
      url: max.receiver.url,
      events: ["image.ready"],
      hears_all: true,
    });
    expect(error?.message).toMatch(/an admin/);
  });
});

test("and after all of it, what is Mia's is as it was", async () => {
  expect(await snapshot()).toEqual(before);
});
