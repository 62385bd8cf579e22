import { makingStrings as strings } from "../../../strings/making.ts";
import { allCan, chosenModels } from "../../making/catalog/choice.ts";
import { CountField } from "../../making/fields/count-field.tsx";
import { SeedField } from "../../making/fields/seed-field.tsx";
import { SizeField } from "../../making/fields/size-field.tsx";
import { useGenerateForm } from "../form/form-place.ts";

/** How many, how large, and from which seed: as far as all chosen models can be told. */
export function NumbersFields() {
  const { values, catalog } = useGenerateForm();
  const hasSeed = allCan(chosenModels(catalog, values), "seed");
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 gap-y-4 sm:grid-cols-[5rem_minmax(0,1fr)_7rem]">
      <CountField label={strings.count} />
      <SizeField className={hasSeed ? "" : "sm:col-span-2"} />
      {hasSeed && <SeedField />}
    </div>
  );
}
