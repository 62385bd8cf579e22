import { Buffer } from "node:buffer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BatchQuote } from "../../../shared/batch-quotes.ts";
import { keyOfUse, matchColumns } from "../../../shared/csv-columns.ts";
import { codec } from "../../../supabase/functions/_adapters/codecs/codec.ts";
import { createDownload } from "../../../supabase/functions/_adapters/download/guarded-download.ts";
import { createGemini } from "../../../supabase/functions/_adapters/gemini/gemini.ts";
import { createLeonardo } from "../../../supabase/functions/_adapters/leonardo/leonardo.ts";
import { createModal } from "../../../supabase/functions/_adapters/modal/modal.ts";
import { createSketch } from "../../../supabase/functions/_adapters/offline/sketch.ts";
import { createOpenAI } from "../../../supabase/functions/_adapters/openai/openai.ts";
import { createReve } from "../../../supabase/functions/_adapters/reve/reve.ts";
import { createRunware } from "../../../supabase/functions/_adapters/runware/runware.ts";
import { imageRequest } from "../../../supabase/functions/_adapters/testing/vendor/image-request.ts";
import { runJobs } from "../../../supabase/functions/_core/jobs.ts";
import { look } from "../../../supabase/functions/_core/picture/look.ts";
import type { MakingModel } from "../../../supabase/functions/_core/ports/images.ts";
import type { Pixels } from "../../../supabase/functions/_core/ports/picture.ts";
import type { Provider } from "../../../supabase/functions/_core/ports/provider.ts";
import { promptFor } from "../../../supabase/functions/_core/prompts/prompt-for.ts";
import { tinyPicture } from "../../../supabase/functions/_core/testing/tiny-picture.ts";
import { readVendors } from "../../../supabase/functions/_platform/vendor-env.ts";
import { type FakeVendors, startFakeVendors } from "../../start/fake-vendors.ts";
import { type Sketch, startSketch } from "../../start/sketch/server.ts";
import { read } from "../source.ts";
import { openMigratedDatabase } from "./embedded.ts";
import { createSqlWorld } from "./sql-world.ts";

/**
 * Every recipe that comes with Larder, as a member uses it: planned by the database, drawn by the sketch, and taken by a fake of
 * every vendor. Of scenes the empty stage is drawn, as it is before a product is set into it.
 */

interface Shipped {
  readonly slug: string;
  readonly kind: "style" | "template";
  readonly operation: "generate" | "edit" | "scene";
  readonly aspect: string | null;
  readonly fields: {
    readonly name: string;
    readonly required?: boolean;
    readonly default?: string;
    readonly type: string;
  }[];
  /** Filled by its defaults. */
  readonly filled: string;
}

const database = await openMigratedDatabase();
const world = await createSqlWorld(database, codec, tinyPicture(codec));
let sketch: Sketch;
let vendors: FakeVendors;
const recipes = await database.query<Shipped>(
  `select slug, kind, operation, aspect, fields, private.fill_slots(prompt, private.recipe_values(fields, '{}')) as filled
   from public.recipes where owner_id is null order by slug`,
);
/** What people fill in where a recipe has no default. */
const said: Record<string, string> = { PROMPT: "a stack of pancakes with berries", NAME: "Ann Lee" };
const mia = "00000000-0000-4000-8000-00000000000a";

beforeAll(async () => {
  sketch = await startSketch({ port: 0 });
  vendors = await startFakeVendors({ url: "http://127.0.0.1:1", small: true });
  await database.exec(`
    insert into auth.users (id, email) values ('${mia}', 'mia@example.com');
    insert into public.members (user_id, role) values ('${mia}', 'member');
    insert into public.providers (name, configured) select distinct provider, true from public.models where kind = 'make'
    on conflict (name) do update set configured = true;
    -- An eighth of their sizes: the same shapes, sooner.
    update public.models set sizes = array(
      select split_part(size, 'x', 1)::integer / 8 || 'x' || split_part(size, 'x', 2)::integer / 8
      from unnest(sizes) with ordinality as listed (size, place) order by place) where id = 'sketch-1'`);
});
afterAll(async () => {
  await sketch?.stop();
  await vendors?.stop();
  await database.close();
});

/** Calls a function of the schema `public` as Mia. */
async function asMia<Answer>(name: string, request: Record<string, unknown>): Promise<Answer> {
  const entries = Object.entries(request);
  return await database.exclusive(async (pglite) => {
    await pglite.exec(`select set_config('role', 'authenticated', false),
      set_config('request.jwt.claims', '{"sub": "${mia}", "role": "authenticated"}', false)`);
    try {
      const list = entries.map(([key], at) => `${key} => $${at + 1}`).join(", ");
      const { rows } = await pglite.query<{ answer: Answer }>(
        `select public.${name}(${list}) as answer`,
        entries.map(([, value]) => value),
      );
      return rows[0]!.answer;
    } finally {
      await pglite.exec("reset role; select set_config('request.jwt.claims', '', false)");
    }
  });
}

/** Our adapters at the fakes. */
function makersOf({ environment }: FakeVendors): Record<string, Provider> {
  const { openai, gemini, leonardo, runware, reve, modal } = readVendors((name) => environment[name]).vendors;
  const download = (vendor: { baseUrl: string }) =>
    createDownload({ fetch, resolve: null, allowedHosts: [], trustedOrigins: [new URL(vendor.baseUrl).origin] });
  return {
    openai: createOpenAI({ ...openai!, fetch, download: download(openai!) }),
    gemini: createGemini({ ...gemini!, fetch }),
    leonardo: createLeonardo({ ...leonardo!, fetch, download: download(leonardo!) }),
    runware: createRunware({ ...runware!, fetch, download: download(runware!) }),
    reve: createReve({ ...reve!, fetch }),
    modal: createModal({ ...modal!, fetch, download: download(modal!) }),
  };
}

/** How a member asks for a picture by a recipe, filled by its defaults and else by what people say. */
function requestFor({ slug, kind, operation, fields, filled, aspect }: Shipped) {
  if (operation === "scene") return { prompts: [filled], ...(aspect === "1:1" && { size: "128x128" }) };
  if (kind === "style") return { prompts: [said.PROMPT], style: slug };
  const open = fields.filter((field) => field.required && !field.default).map(({ name }) => [name, said[name]]);
  return { template: slug, tokens: JSON.stringify(Object.fromEntries(open)) };
}

/** What is seen of a picture: how its brightness goes, and the mean color of each of 12 by 12 cells. */
interface Seen {
  readonly slug: string;
  readonly bytes: Uint8Array;
  readonly look: string;
  readonly colors: readonly number[];
}

function colorsOf({ width, height, rgb }: Pixels): number[] {
  const sums = new Float64Array(12 * 12 * 3);
  const counts = new Float64Array(12 * 12);
  for (let at = 0; at < width * height; at++) {
    const cell = Math.floor((Math.floor(at / width) * 12) / height) * 12 + Math.floor(((at % width) * 12) / width);
    counts[cell]! += 1;
    for (let channel = 0; channel < 3; channel++) sums[cell * 3 + channel]! += rgb[at * 3 + channel]!;
  }
  return [...sums].map((sum, at) => sum / counts[Math.floor(at / 3)]!);
}

const prompts: Record<string, string> = {};
const pictures: Seen[] = [];

describe("every shipped recipe", { timeout: 600_000 }, () => {
  test("is drawn offline, in its shape", async () => {
    const [drawn] = createSketch({ url: sketch.url, fetch });
    const ports = { ...world.ports, providers: { ...world.ports.providers, maker: () => drawn! } };
    for (const recipe of recipes) {
      const request = { ...requestFor(recipe), model_id: "sketch-1" };
      const quote = BatchQuote.parse(await asMia("quote_batch", request));
      expect(quote, recipe.slug).toMatchObject({ images: 1, unfilled: [] });
      prompts[recipe.slug] = quote.prompts[0]!.full_prompt;
      const made = await asMia<{ image_ids: string[] }>("create_batch", { ...request, seed: 7 });
      await runJobs("generate", ports, () => {});
      const [row] = await database.query<{ path: string; error: string | null }>(
        "select master_path as path, error_detail as error from public.images where id = $1",
        [made.image_ids[0]],
      );
      expect(row?.error, recipe.slug).toBeNull();
      const file = world.storage.buckets.studio.get(row!.path)!;
      await codec.decode(file, (pixels) => {
        const [across, down] = (recipe.aspect ?? `${pixels.width}:${pixels.height}`).split(":").map(Number) as [
          number,
          number,
        ];
        expect(pixels.width / pixels.height / (across / down), recipe.slug).toBeCloseTo(1, 1);
        pictures.push({ slug: recipe.slug, bytes: file.bytes, look: look(pixels), colors: colorsOf(pixels) });
      });
    }
    expect(pictures).toHaveLength(recipes.length);
  });

  test("looks like no other", () => {
    expect(pictures).toHaveLength(recipes.length);
    const twins = pictures.flatMap((one, place) =>
      pictures.slice(place + 1).flatMap((other) => {
        const turned = [...one.look].filter((bit, at) => bit !== other.look[at]).length;
        const change =
          one.colors.reduce((sum, value, at) => sum + Math.abs(value - other.colors[at]!), 0) / one.colors.length;
        return Buffer.compare(one.bytes, other.bytes) !== 0 && turned + change > 8
          ? []
          : `${one.slug} and ${other.slug}`;
      }),
    );
    expect(twins).toEqual([]);
  });

  test("says just this", () => {
    expect(prompts).toEqual(JSON.parse(read("supabase/tests/recipe-prompts.json")));
  });

  test.each([
    "gpt-image-2.5-flare",
    "gemini-nano-banana-2.1",
    "reve-latest",
    "runware-flux-2-dev",
    "leonardo-lightning-xl",
    "qwen-image",
  ])("is taken by a fake that is as strict as the vendor of %s", async (model_id) => {
    const makers = makersOf(vendors);
    for (const recipe of recipes) {
      const { size: _, ...request } = requestFor(recipe) as Record<string, unknown>;
      const { image_ids } = await asMia<{ image_ids: string[] }>("create_batch", { ...request, model_id });
      const [image] = await database.query<Made>(
        `select m.provider, coalesce(m.vendor_id, m.id) as vendor, m.features, i.full_prompt, i.negative_prompt, i.style, i.width, i.height, i.quality,
            i.seed::float8 as seed from public.images i join public.models m on m.id = i.model_id where i.id = $1`,
        [image_ids[0]],
      );
      const { provider, vendor, full_prompt, negative_prompt, features, ...choices } = image!;
      const words = promptFor(
        {
          fullPrompt: full_prompt,
          negativePrompt: negative_prompt,
          operation: "generate",
          references: [],
          productPart: null,
        },
        { features },
      );
      const made = await makers[provider]!.maker!.make(
        imageRequest(vendor, { ...choices, ...words }),
        AbortSignal.timeout(60_000),
      );
      expect(["done", "accepted"], recipe.slug).toContain(made.state);
    }
  });
});

interface Made {
  readonly provider: string;
  readonly vendor: string;
  readonly features: MakingModel["features"];
  readonly full_prompt: string;
  readonly negative_prompt: string | null;
  readonly style: string | null;
  readonly width: number;
  readonly height: number;
  readonly quality: string | null;
  readonly seed: number;
}

test("scenes are not offered where pictures are made from words", async () => {
  for (const { slug } of recipes.filter(({ operation }) => operation === "scene")) {
    await expect(asMia("quote_batch", { template: slug })).rejects.toThrow(
      `There is no template '${slug}': the nearest are `,
    );
  }
});

test("a file of people fits every action figure by the names of its columns", () => {
  const columns = [
    "Name",
    "Company",
    "Title",
    "Primary color",
    "Secondary colour",
    "Accent Color",
    "Accessories",
    "Face",
  ];
  const figures = recipes.filter(({ slug }) => slug.startsWith("action-figure-"));
  expect(figures).toHaveLength(8);
  for (const { fields } of figures) {
    const uses = matchColumns(columns, fields).map(({ use }) => use);
    expect(uses.map((use) => use && keyOfUse(use))).toEqual([
      ...["NAME", "COMPANY", "TITLE", "PRIMARY_COLOR", "SECONDARY_COLOR", "ACCENT_COLOR", "ACCESSORIES", "FACE"],
    ]);
  }
});
