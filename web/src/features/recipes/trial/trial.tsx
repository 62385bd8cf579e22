import { useState } from "react";
import { FieldName, fieldsOf, type RecipeField, valueProblem } from "../../../../../shared/recipes.ts";
import { mostVariations } from "../../../../../shared/variations.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { RecipeFields } from "../../recipe-form/recipe-fields.tsx";
import { type Draft, recipeOf } from "../editor/draft.ts";
import type { Recipe } from "../recipe.ts";
import { EmptyStage } from "./empty-stage.tsx";
import { OverlayPreview } from "./overlay-preview.tsx";
import { fillText, trialPrompts, valuesOf } from "./trial-prompts.ts";

interface TrialProps {
  readonly draft: Draft;
  /** As it is saved; null for a new one. */
  readonly saved: Recipe | null;
}

/** So many prompts are shown. */
const shown = 10;

/** The form that a recipe makes, and what becomes of the prompt by what is filled in. Asks nobody. */
export default function Trial({ draft, saved }: TrialProps) {
  const [values, setValues] = useState<Record<string, string>>({});
  const recipe = recipeOf(draft) as ReturnType<typeof recipeOf> & {
    fields: RecipeField[];
    overlays: Draft["overlays"];
  };
  // What is still being written has no name yet, or one that another has.
  const fields = fieldsOf(recipe as Parameters<typeof fieldsOf>[0])
    .filter(
      ({ name }, at, all) => FieldName.safeParse(name).success && all.findIndex((one) => one.name === name) === at,
    )
    .map((field) =>
      field.name === "PROMPT" && draft.kind === "style" && !field.label ? { ...field, label: strings.ask } : field,
    );
  const faults = Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field.name]?.trim();
      const problem = value ? valueProblem(field, value) : null;
      return problem ? [[field.name, problem]] : [];
    }),
  );
  const given = draft.kind === "style" && !values.PROMPT?.trim() ? { ...values, PROMPT: strings.askExample } : values;
  const { texts, count, missing } = trialPrompts({ ...recipe, fields }, given, shown);
  const filled = valuesOf(fields, given);
  return (
    <section
      aria-label={strings.trial}
      className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-card border border-line bg-raised p-4"
    >
      <div>
        <h2 className="font-semibold">{strings.trial}</h2>
        <p className="text-sm text-ink-soft">{strings.trialHelp}</p>
      </div>
      <RecipeFields
        fields={fields}
        values={values}
        faults={faults}
        onChange={(name, value) => setValues((now) => ({ ...now, [name]: value }))}
      />
      {recipe.prompt === "" ? (
        <p className="text-sm text-ink-soft">{strings.noPrompt}</p>
      ) : (
        <div className="grid gap-2">
          <p role="status" className="text-sm font-medium">
            {strings.sentPrompts(count, count > mostVariations)}
          </p>
          {missing.length > 0 && <p className="text-sm text-warn">{strings.missing(missing)}</p>}
          <ol className="grid gap-2">
            {texts.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same
              <li key={at} className="rounded-control bg-inset p-2 text-sm whitespace-pre-wrap wrap-anywhere">
                {text}
              </li>
            ))}
          </ol>
          {count > texts.length && <p className="text-sm text-ink-soft">{strings.moreOf(count - texts.length)}</p>}
        </div>
      )}
      {draft.operation === "scene" && <EmptyStage prompt={texts[0] ?? ""} />}
      {draft.overlays.length > 0 && (
        <OverlayPreview draft={draft} recipe={saved} texts={draft.overlays.map(({ text }) => fillText(text, filled))} />
      )}
    </section>
  );
}
