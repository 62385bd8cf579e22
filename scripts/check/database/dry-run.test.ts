import { afterAll, expect, test } from "vitest";
import { dryRun } from "../../../shared/dry-run.ts";
import { RecipeDraft } from "../../../shared/recipes.ts";
import { openMigratedDatabase } from "./embedded.ts";

/** What a browser says of rows before it sends them, the database says of them as well. */

const database = await openMigratedDatabase();
afterAll(() => database.close());

const recipe = RecipeDraft.parse({
  slug: "figure",
  name: "Figure",
  kind: "template",
  prompt: "A {boxed|loose} toy[FACE] of [PERSON], [TITLE|a baker], aged [AGE|{ten|20}], in [COLOR] \\[NOT\\]",
  fields: [
    { name: "PERSON", required: true, max_length: 10 },
    { name: "COLOR", type: "color", default: "#f4d35e" },
    { name: "BOX", type: "choice", choices: ["tin", "card"] },
    { name: "AGE", type: "number", min: 18, max: 99.5 },
    { name: "FACE", type: "picture", required: true },
  ],
  overlays: [{ text: "[TOP]", place: "top" }],
});
const face = "4b3403665fea6f1e5b1c2b0b0a0c0d0e".replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");

test("a browser and the database find the same in rows", async () => {
  const fine = { PERSON: "Ann", TOP: "Hi", FACE: face };
  const rows = [
    { tokens: fine },
    { tokens: { ...fine, PERSON: " Ann\n" } },
    { tokens: { ...fine, TOP: "Hello" } },
    { tokens: { PERSON: "Ann" } },
    { tokens: { TOP: "Hi", PERSON: " " } },
    { tokens: { ...fine, PERSON: "Bartholomew", TITLE: "x".repeat(1001) } },
    { tokens: { ...fine, COLOR: "red", AGE: "17", BOX: "wood" } },
    { tokens: { ...fine, AGE: "99.6" }, file_name: "a/b", folder: "x/../y" },
    { tokens: { ...fine, AGE: "many", FACE: "me.jpg", NOTE: "?" }, file_name: "ok", folder: "spring/cards" },
    { tokens: { ...fine, TITLE: "[PERSON] {a|b} \\ é 🍞" } },
    { tokens: { ...fine, TITLE: "x".repeat(999), AGE: "20" } },
    { number: 14, tokens: { TOP: "Hi" } },
    { number: 20, tokens: { ...fine, TOP: "Hello" } },
  ];
  const shared = { SEASON: "spring", TITLE: "" };
  await database.exec("delete from public.images");
  await database.query(
    "insert into public.images (id, origin, status, master_path) values ($1, 'uploaded', 'processing', 'face.jpg')",
    [face],
  );
  await database.query(
    `insert into public.recipes (slug, name, kind, prompt, fields, overlays) values ($1, $2, $3, $4, $5::jsonb, $6::jsonb)`,
    [
      recipe.slug,
      recipe.name,
      recipe.kind,
      recipe.prompt,
      JSON.stringify(recipe.fields),
      JSON.stringify(recipe.overlays),
    ],
  );
  const [answer] = await database.query<{ found: unknown }>(
    `select private.row_findings(array(select p from private.plan_rows(r, $1::jsonb, $2::jsonb, null) p order by p.position),
       private.unused_tokens(r, $1::jsonb, $2::jsonb)) as found
     from public.recipes r where r.slug = 'figure'`,
    [JSON.stringify(shared), JSON.stringify(rows)],
  );
  expect(dryRun(recipe, shared, rows)).toEqual(answer?.found);
});
