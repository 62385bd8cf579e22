import { referenceStrings as strings } from "../../../strings/making-references.ts";
import { Thumbnail } from "../../picking/thumbnail.tsx";
import { usePictures } from "../../picking/use-pictures.ts";
import { useMaking } from "../making-place.ts";

/** The references in their order, each with a way to take it out. */
export default function ChosenReferences() {
  const { values, set } = useMaking();
  const ids = values.reference_image_ids;
  const tiles = usePictures(ids);
  return (
    <ul aria-label={strings.chosen} className="mb-3 flex flex-wrap gap-3">
      {ids.map((id, place) => (
        <li key={id}>
          <Thumbnail
            tile={tiles[place]}
            onRemove={() =>
              set(
                "reference_image_ids",
                ids.filter((one) => one !== id),
              )
            }
          />
        </li>
      ))}
    </ul>
  );
}
