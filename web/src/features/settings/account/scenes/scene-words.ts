import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../../lib/ask.ts";
import { failureOf } from "../../../../lib/failure.ts";
import { notify } from "../../../../lib/notify.ts";
import { queryClient } from "../../../../lib/query-client.ts";
import { supabase } from "../../../../lib/supabase.ts";
import { scenePromptStrings as strings } from "../../../../strings/scene-prompts.ts";

/** The words for one scene, or for what comes before all of them. */
export interface SceneWords {
  /** The slug of its recipe; `removal` for that of the background. */
  readonly slug: string;
  readonly name: string;
  /** What the scene itself says; empty: nothing. Null: it is no longer there. */
  readonly usual: string | null;
  /** What the account says instead. */
  readonly own: string | null;
}

export const mostCharacters = 1000;
const removal = "removal";

/** The scenes that an account may use with the words for them, the removal of the background first. */
export const sceneWordsOptions = queryOptions({
  queryKey: ["scene-prompts"],
  queryFn: async (): Promise<SceneWords[]> => {
    const recipes = supabase
      .from("recipes")
      .select("slug, name, prompt")
      .eq("operation", "scene")
      .eq("kind", "template");
    const [scenes, prompts] = await Promise.all([
      ask(recipes.is("archived_at", null).order("name").order("slug")),
      ask(supabase.from("scene_prompts").select("recipe, prompt").order("recipe")),
    ]);
    return wordsOf(scenes, prompts);
  },
});

/** What is said for each scene; words for scenes that are gone come last. */
export function wordsOf(
  scenes: readonly { readonly slug: string; readonly name: string; readonly prompt: string }[],
  prompts: readonly { readonly recipe: string; readonly prompt: string }[],
): SceneWords[] {
  const own = new Map(prompts.map(({ recipe, prompt }) => [recipe, prompt]));
  const ownOf = (slug: string) => own.get(slug) ?? null;
  const known = new Set([removal, ...scenes.map(({ slug }) => slug)]);
  const gone = prompts.filter(({ recipe }) => !known.has(recipe));
  return [
    { slug: removal, name: strings.removal, usual: "", own: ownOf(removal) },
    ...scenes.map(({ slug, name, prompt }) => ({ slug, name, usual: prompt, own: ownOf(slug) })),
    ...gone.map(({ recipe, prompt }) => ({ slug: recipe, name: recipe, usual: null, own: prompt })),
  ];
}

/** Keeps an account's words for a scene; null takes them back. Says so, and offers what was before. Throws a `Failure`. */
export async function setWords({ slug, name, own }: SceneWords, prompt: string | null): Promise<void> {
  await write(slug, prompt);
  const undo = () => void write(slug, own).catch((error: unknown) => notify.failed(failureOf(error).message));
  void notify.done(prompt === null ? strings.wasReset(name) : strings.saved(name), {
    id: "scene-prompt",
    action: { label: strings.undo, onClick: undo },
  });
}

async function write(recipe: string, prompt: string | null): Promise<void> {
  await ask(supabase.rpc("set_scene_prompt", { recipe, ...(prompt !== null && { prompt }) }));
  await queryClient.invalidateQueries({ queryKey: sceneWordsOptions.queryKey });
  // Forms of products offer the words, and their prices go by them.
  for (const queryKey of [["recipes", "scenes"], ["products"]]) void queryClient.invalidateQueries({ queryKey });
}
