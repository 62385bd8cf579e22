import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const migration = fileURLToPath(
  new URL("../../../supabase/migrations/20261129000110_scene_stands.sql", import.meta.url).href,
);

/** What the model of each scene that comes with Larder is asked to draw, by the slug of the scene. */
export function shippedScenes(): ReadonlyMap<string, string> {
  const said = readFileSync(migration, "utf8").matchAll(/\('(scene-[a-z-]+)', '[^']*',\s*'((?:[^']|'')*)'/g);
  return new Map([...said].map(([, slug, prompt]) => [slug!, prompt!.replaceAll("''", "'")]));
}
