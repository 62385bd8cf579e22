import { generateReferenceStrings as strings } from "../../../strings/generate-references.ts";
import { Thumbnail } from "../../picking/thumbnail.tsx";
import { usePictures } from "../../picking/use-pictures.ts";
import { chosenModels } from "../catalog/choice.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { blindnessOf } from "../models/blindness.ts";
import { countLookedAt } from "../values/looked-at.ts";

/** The references in their order, each with a way to take it out, and which models could look at them where the chosen ones cannot. */
export default function ChosenReferences() {
  const { values, set, catalog } = useGenerateForm();
  const ids = values.reference_image_ids;
  const tiles = usePictures(ids);
  const lookedAt = countLookedAt(values, catalog);
  const blind = chosenModels(catalog, values).filter((model) => blindnessOf(model, lookedAt));
  const able = catalog.models.filter(
    (model) => model.isEnabled && model.operations.includes(values.operation) && !blindnessOf(model, lookedAt),
  );
  return (
    <>
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
      {blind.length > 0 && (
        <p role="status" className="mb-3 text-sm text-warn">
          {strings.blind(
            blind.map(({ name }) => name),
            able.map(({ name }) => name),
          )}
        </p>
      )}
    </>
  );
}
