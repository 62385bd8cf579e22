import { lazy, type ReactNode, Suspense } from "react";
import { useWatch } from "react-hook-form";
import { generateStrings as strings } from "../../strings/generate.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ChoiceGroup } from "./choice-group.tsx";
import { useGenerateForm } from "./generate-form.ts";
import { PromptField } from "./prompt-field.tsx";

const TemplateFields = lazy(() => import("./template-fields.tsx"));

/** What the pictures show: in the person's words, or by a template. */
export function SourceFields({ action }: { readonly action: ReactNode }) {
  const { form } = useGenerateForm();
  const source = useWatch({ control: form.control, name: "source" });
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <ChoiceGroup
          legend={strings.startFrom}
          choices={[
            { value: "words", label: strings.sources.words },
            { value: "template", label: strings.sources.template },
          ]}
          control={form.register("source")}
        />
        {action}
      </div>
      {source === "words" ? (
        <PromptField />
      ) : (
        <Suspense fallback={<Skeleton className="h-32" />}>
          <TemplateFields />
        </Suspense>
      )}
    </div>
  );
}
