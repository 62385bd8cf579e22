import type { DerivedPreset } from "../../../../../shared/presets.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { thumbhashUrl } from "../../images/thumbhash-url.ts";
import { useSignedUrl } from "../../images/use-signed-url.ts";
import { type PictureDetails, variantOf } from "../details/picture-details.ts";
import { Section } from "../details/section.tsx";
import { partOf } from "../edits/parts.ts";
import { CropPreview } from "./crop-preview.tsx";
import { useSubjectBox } from "./use-subject-box.ts";

/** All sizes of a picture, the hero first. They follow the subject while it is dragged. */
export function Crops({ picture }: { readonly picture: PictureDetails }) {
  const master = variantOf(picture, "full_res")?.path ?? null;
  const subject = useSubjectBox(picture);
  // Texts are set over each size anew: a cut of the master would cut them.
  const hasTexts = picture.made_path !== null && picture.made_path !== master;
  const isServed = hasTexts && picture.jobs.length === 0 && subject === partOf(picture, "subject");
  const path = hasTexts ? picture.made_path : master;
  const { url } = useSignedUrl(path);
  const { width, height, thumbhash } = picture;
  if (!width || !height || !(path || thumbhash)) return null;
  const source = url ?? (thumbhash ? thumbhashUrl(thumbhash) : null);
  const crop = (preset: DerivedPreset) => {
    const file = isServed ? (variantOf(picture, preset)?.path ?? null) : null;
    return { preset, width, height, subject, source, file };
  };
  return (
    <Section
      title={editingStrings.crops}
      note={picture.jobs.length > 0 && <span role="status">{editingStrings.cropsChanging}</span>}
    >
      <div className="grid gap-3">
        <CropPreview {...crop("hero_image")} />
        <div className="grid grid-cols-[4fr_3fr_2fr] items-start gap-3">
          <CropPreview {...crop("full_product")} />
          <CropPreview {...crop("product_card")} />
          <CropPreview {...crop("thumbnail")} />
        </div>
      </div>
    </Section>
  );
}
