import type { CSSProperties } from "react";
import { classes } from "../../../lib/classes.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { PreviewPicture } from "../../recipe-previews/preview-picture.tsx";
import { aspectRatio, type DrawnRecipe, StandIn } from "../../recipe-previews/stand-in.tsx";
import { usePreviews } from "../../recipe-previews/use-previews.ts";
import type { Draft } from "../editor/draft.ts";
import type { Recipe } from "../recipe.ts";

interface OverlayPreviewProps {
  readonly draft: Draft;
  /** As it is saved; null for a new one. */
  readonly recipe: Recipe | null;
  /** The texts, filled, in the order of the draft's. */
  readonly texts: readonly string[];
}

const places = ["top", "center", "bottom"] as const;
const placed = { top: "justify-start", center: "justify-center", bottom: "justify-end" };
const usualSize = "10";
const wholly = "absolute inset-0 size-full";

/** Where the texts stand, about as large as they will be; the picture is one that was made, or what stands for it. */
export function OverlayPreview({ draft, recipe, texts }: OverlayPreviewProps) {
  const isAspect = /^[1-9]\d?:[1-9]\d?$/.test(draft.aspect.trim());
  const aspect = isAspect ? draft.aspect.trim() : null;
  return (
    <figure
      aria-label={strings.overlayPreview}
      className="relative mx-auto max-h-96 w-full overflow-hidden rounded-control [container-type:size]"
      style={{ aspectRatio: aspectRatio(aspect) }}
    >
      {recipe ? (
        <SavedPreview recipe={recipe} drawn={{ ...draft, aspect }} />
      ) : (
        <StandIn recipe={{ ...draft, aspect }} className={wholly} />
      )}
      {places.map((place) => (
        <div
          key={place}
          className={classes("absolute inset-[4%] flex flex-col items-center gap-[1cqh] text-center", placed[place])}
        >
          {draft.overlays.map((overlay, at) =>
            overlay.place === place ? (
              <span
                key={overlay.key}
                data-text={texts[at]}
                style={lookOf(overlay)}
                className="leading-tight font-bold wrap-anywhere before:whitespace-pre-line before:content-[attr(data-text)]"
              >
                {/* What is seen is drawn with an outline: of its color alone nobody can tell whether it can be read. */}
                <span className="sr-only">{texts[at]}</span>
              </span>
            ) : null,
          )}
        </div>
      ))}
    </figure>
  );
}

/** What stands for it where its preview cannot be read: the texts are what is looked at. */
function SavedPreview({ recipe, drawn }: { readonly recipe: Recipe; readonly drawn: DrawnRecipe }) {
  const { previewOf } = usePreviews(recipe.slug);
  return <PreviewPicture recipe={drawn} preview={previewOf(recipe.id)} className={wholly} />;
}

/** The writer's own choice of color; without one, a color that is read on any picture. */
const lookOf = ({ size, color, outline }: Draft["overlays"][number]): CSSProperties => ({
  fontFamily: "Anton, Impact, sans-serif-condensed, sans-serif",
  fontSize: `${Number((size || usualSize).replace(",", ".")) || Number(usualSize)}cqh`,
  color: color || "var(--color-on-picture)",
  WebkitTextStroke: `0.12em ${outline || "black"}`,
  paintOrder: "stroke fill",
});
