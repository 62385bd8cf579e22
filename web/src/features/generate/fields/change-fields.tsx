import { lazy, Suspense } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { generateStrings as strings } from "../../../strings/generate.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useGenerateForm } from "../form/form-place.ts";
import { PromptField } from "./prompt-field.tsx";
import { sources } from "./sources.ts";

const TemplateFields = lazy(patiently(() => import("./template-fields.tsx")));

/** What is changed in a picture: in the person's words, or by a template where there are such. */
export function ChangeFields() {
  const { values, set, catalog } = useGenerateForm();
  return (
    <div className="grid gap-4">
      {(catalog.changes.length > 0 || values.source === "template") && (
        <ChoiceGroup
          label={strings.changeFrom}
          name="source"
          choices={sources}
          value={values.source}
          onChange={(source) => set("source", source)}
        />
      )}
      {values.source === "words" ? (
        <PromptField />
      ) : (
        <Suspense fallback={<Skeleton className="h-32" />}>
          <TemplateFields />
        </Suspense>
      )}
    </div>
  );
}
