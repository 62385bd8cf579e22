import { generateStrings as strings } from "../../../strings/generate.ts";
import { makingRecipeStrings } from "../../../strings/making-recipes.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { templateOf, templatesFor } from "../../making/catalog/preferences.ts";
import { inGroups, type RecipeGroup } from "../../making/catalog/recipes.ts";
import { titled } from "../../making/catalog/titled.ts";
import { usePerson } from "../../session/session.ts";
import { useGenerateForm } from "../form/form-place.ts";

const labelOf = ({ of, category }: RecipeGroup) =>
  of === "everybody"
    ? titled(category || makingRecipeStrings.others)
    : makingRecipeStrings[of === "mine" ? "yours" : "shared"];

/** All templates by name, one's own first. */
export function TemplateSelect({ className }: { readonly className: string }) {
  const { values, set, faultAt, catalog } = useGenerateForm();
  const { id: personId } = usePerson();
  return (
    <SelectField
      label={strings.template}
      className={className}
      name="template"
      value={templateOf(values, catalog)?.slug ?? ""}
      onChange={(event) => set("template", event.target.value)}
      error={faultAt("template")}
    >
      <option value="">{strings.chooseTemplate}</option>
      {inGroups(templatesFor(values.operation, catalog), personId).map((group) => (
        <optgroup key={`${group.of} ${group.category}`} label={labelOf(group)}>
          {group.recipes.map(({ id, slug, name }) => (
            <option key={id} value={slug}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
