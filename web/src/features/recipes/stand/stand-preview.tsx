import type { Stand } from "../../../../../shared/stands.ts";
import type { Recipe } from "../recipe.ts";
import { StagePicture } from "./stage-picture.tsx";
import { StandFrame } from "./stand-frame.tsx";
import { standWords } from "./stand-words.ts";

export interface StandPreviewProps {
  readonly recipe: Recipe;
  readonly stand: Stand;
}

/** The stage of a scene with the place of the product on it, and that place in words. */
export default function StandPreview({ recipe, stand }: StandPreviewProps) {
  return (
    <>
      <StandFrame stand={stand} aspect={recipe.aspect}>
        <StagePicture previewId={recipe.preview_image_id} slug={recipe.slug} />
      </StandFrame>
      <p aria-hidden className="mt-2 text-xs text-ink-soft">
        {standWords(stand)}
      </p>
    </>
  );
}
