import { LayoutGrid } from "lucide-react";
import { Suspense, useState } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { generateStrings as strings } from "../../../strings/generate.ts";
import { makingRecipeStrings } from "../../../strings/making-recipes.ts";
import { Button } from "../../../ui/button.tsx";
import { templateOf, templatesFor } from "../../making/catalog/preferences.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { templateFields } from "../values/asked.ts";
import { PromptPreview } from "../values/prompt-preview.tsx";
import { TokenSets } from "../values/token-sets.tsx";
import { ValueFields } from "../values/value-fields.tsx";
import { RecipeNote } from "./recipe-note.tsx";
import { TemplateSelect } from "./template-select.tsx";

const RecipePicker = lazyPart(() => import("../../making/choosing/recipe-picker.tsx"));

/** A template, what may fill its fields, and what comes of it. */
export default function TemplateFields() {
  const { values, set, catalog } = useGenerateForm();
  const [isOpen, setOpen] = useState(false);
  const template = templateOf(values, catalog);
  const fields = templateFields(values, catalog);
  return (
    <div className="grid gap-4">
      <div className="flex items-start gap-2">
        <TemplateSelect className="min-w-0 flex-1" />
        <Button className="mt-6" icon={<LayoutGrid aria-hidden />} onClick={() => setOpen(true)}>
          {makingRecipeStrings.browse}
        </Button>
      </div>
      {template && (
        <>
          <RecipeNote recipe={template} />
          <ValueFields fields={fields} texts={[template.prompt, ...template.overlays.map(({ text }) => text)]} />
          {fields.length > 0 && <TokenSets />}
          <PromptPreview isFolded />
        </>
      )}
      {values.template !== "" && !template && <p className="text-sm text-bad">{strings.noTemplate}</p>}
      {isOpen && (
        <Suspense>
          <RecipePicker
            title={makingRecipeStrings.browseTemplates}
            recipes={templatesFor(values.operation, catalog)}
            chosen={values.template}
            onChoose={(slug) => set("template", slug)}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
