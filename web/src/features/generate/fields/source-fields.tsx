import { lazy, type ReactNode, Suspense } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { generateStrings as strings } from "../../../strings/generate.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useGenerateForm } from "../form/form-place.ts";
import { PromptField } from "./prompt-field.tsx";
import { sources } from "./sources.ts";

const TemplateFields = lazy(patiently(() => import("./template-fields.tsx")));

/** What the pictures show: in the person's words, or by a template. */
export function SourceFields({ action }: { readonly action: ReactNode }) {
  const { values, set } = useGenerateForm();
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <ChoiceGroup
          isLabelShown
          label={strings.startFrom}
          name="source"
          choices={sources}
          value={values.source}
          onChange={(source) => set("source", source)}
        />
        {action}
      </div>
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
