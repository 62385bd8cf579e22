import { editingStrings } from "../../../strings/editing.ts";
import { thumbhashUrl } from "../../images/thumbhash-url.ts";
import { useSignedUrl } from "../../images/use-signed-url.ts";
import { type PictureDetails, variantOf } from "../details/picture-details.ts";
import { Section } from "../details/section.tsx";
import { CropPreview } from "./crop-preview.tsx";
import { useSubjectBox } from "./use-subject-box.ts";

/** All sizes of a picture, the hero first. They follow the subject while it is dragged. */
export function Crops({ picture }: { readonly picture: PictureDetails }) {
  const path = variantOf(picture, "full_res")?.path ?? null;
  const { url } = useSignedUrl(path);
  const subject = useSubjectBox(picture);
  const { width, height, thumbhash } = picture;
  if (!width || !height || !(path || thumbhash)) return null;
  const crop = { width, height, subject, source: url ?? (thumbhash ? thumbhashUrl(thumbhash) : null) };
  return (
    <Section
      title={editingStrings.crops}
      note={picture.jobs.length > 0 && <span role="status">{editingStrings.cropsChanging}</span>}
    >
      <div className="grid gap-3">
        <CropPreview preset="hero_image" {...crop} />
        <div className="grid grid-cols-[4fr_3fr_2fr] items-start gap-3">
          <CropPreview preset="full_product" {...crop} />
          <CropPreview preset="product_card" {...crop} />
          <CropPreview preset="thumbnail" {...crop} />
        </div>
      </div>
    </Section>
  );
}
