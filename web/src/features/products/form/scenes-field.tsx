import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { mostScenes } from "../../../../../shared/product-limits.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { readPreviews } from "../../recipe-previews/read-previews.ts";
import { chosenScenes, inOrder } from "./chosen-scenes.ts";
import type { Draft } from "./draft.ts";
import type { OfferedScene } from "./read-offer.ts";
import { SceneCard } from "./scene-card.tsx";

interface ScenesFieldProps {
  readonly draft: Pick<Draft, "kind" | "scenes" | "prompts">;
  readonly offered: readonly OfferedScene[];
  /** What is wrong, by the field that it is told of: `scenes`, or `prompts.` and a slug. */
  readonly faultOf: (field: string) => string | undefined;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** The scenes to choose from, those of the kind first, each with its words. */
export function ScenesField({ draft, offered, faultOf, onChange }: ScenesFieldProps) {
  const id = useId();
  const slugs = offered.map(({ slug }) => slug);
  const previews = useQuery({
    queryKey: ["recipes", "previews", "scenes", slugs],
    queryFn: () => readPreviews(slugs),
    staleTime: 60_000,
  });
  const chosen = chosenScenes(draft, offered);
  const isFull = chosen.length >= mostScenes;
  const fault = faultOf("scenes");
  const toggle = (slug: string) =>
    onChange({ scenes: chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug] });
  function say(slug: string, words: string | null) {
    const { [slug]: _, ...others } = draft.prompts;
    onChange({ prompts: words === null ? others : { ...others, [slug]: words } });
  }
  return (
    <fieldset aria-describedby={`${id}-note`} className="min-w-0">
      <legend className="mb-1 flex w-full flex-wrap items-baseline justify-between gap-x-3 text-sm font-medium">
        {strings.scenes}
        <span className="font-normal text-ink-soft tabular-nums">{strings.chosenCount(chosen.length, mostScenes)}</span>
      </legend>
      <p
        id={`${id}-note`}
        role={fault ? "alert" : undefined}
        className={`mb-2 text-sm ${fault ? "text-bad" : "text-ink-soft"}`}
      >
        {fault ?? strings.scenesHelp}
      </p>
      {offered.length === 0 && <p className="text-sm text-bad">{strings.noScenes}</p>}
      <ul className="grid grid-flow-dense grid-cols-2 gap-3 lg:grid-cols-4">
        {inOrder(offered, draft.kind).map((scene) => (
          <SceneCard
            key={scene.slug}
            scene={scene}
            preview={previews.data?.get(scene.id) ?? (previews.isPending ? undefined : null)}
            isChosen={chosen.includes(scene.slug)}
            isFull={isFull}
            words={draft.prompts[scene.slug]}
            fault={faultOf(`prompts.${scene.slug}`)}
            onToggle={() => toggle(scene.slug)}
            onWords={(words) => say(scene.slug, words)}
          />
        ))}
      </ul>
    </fieldset>
  );
}
