import { lazy, Suspense, useState } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { generateStrings as strings } from "../../../strings/generate.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { styleOf } from "../catalog/preferences.ts";
import type { Recipe } from "../catalog/recipes.ts";
import { useGenerateForm } from "../form/form-place.ts";

const RecipePicker = lazy(patiently(() => import("../choosing/recipe-picker.tsx")));
const StyleValues = lazy(patiently(() => import("../values/style-values.tsx")));

/** So many stand side by side. */
const mostShown = 16;
/** Of more, only these: the others are in a dialog. */
const shownOfMany = 12;

/** The style that pictures are made in, and what it asks for besides a prompt. */
export function StyleField() {
  const { values, set, faultAt, catalog } = useGenerateForm();
  const [isOpen, setOpen] = useState(false);
  const style = styleOf(values, catalog);
  const first = catalog.styles.length > mostShown ? catalog.styles.slice(0, shownOfMany) : catalog.styles;
  const shown = style && !first.includes(style) ? [...first, style] : first;
  const others = catalog.styles.length - shown.length;
  const fault = faultAt("style");
  const choose = (slug: string) => set("style", slug);
  return (
    <div>
      <ChoiceGroup
        isLabelShown
        label={strings.style}
        name="style"
        choices={[
          { value: "", label: strings.noStyle },
          ...shown.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
        value={style?.slug ?? ""}
        onChange={choose}
      />
      {others > 0 && (
        <button
          type="button"
          className="mt-1 block rounded text-sm font-medium text-accent"
          onClick={() => setOpen(true)}
        >
          {strings.moreStyles(others)}
        </button>
      )}
      {fault && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {fault}
        </p>
      )}
      {style && asksForMore(style) && (
        <Suspense>
          <StyleValues />
        </Suspense>
      )}
      {isOpen && (
        <Suspense>
          <RecipePicker
            title={strings.chooseStyle}
            recipes={catalog.styles}
            chosen={values.style}
            onChoose={choose}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Whether a style has something to fill in besides what somebody asks for, by a field or by a slot alone. */
const asksForMore = ({ fields, prompt }: Recipe) =>
  fields.some(({ name }) => name !== "PROMPT") || /\[(?!PROMPT[\]|])[A-Z]/.test(prompt);
