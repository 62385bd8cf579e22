import { lazy, Suspense, useState } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { generateStrings as strings } from "../../../strings/generate.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { styleOf } from "../catalog/preferences.ts";
import { useGenerateForm } from "../form/form-place.ts";

const RecipePicker = lazy(patiently(() => import("../choosing/recipe-picker.tsx")));
const StyleValues = lazy(patiently(() => import("../values/style-values.tsx")));

/** So many stand side by side; of more the others are in a dialog. */
const shownAtOnce = 13;

/** The style that pictures are made in, and what it asks for besides a prompt. */
export function StyleField() {
  const { values, set, faultAt, catalog } = useGenerateForm();
  const [isOpen, setOpen] = useState(false);
  const style = styleOf(values, catalog);
  const first = catalog.styles.slice(0, shownAtOnce);
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
      {/* A style of shared/recipes.ts may ask for more than [PROMPT], by fields or by slots alone. */}
      {style && (style.fields.length > 0 || /\[(?!PROMPT[\]|])[A-Z]/.test(style.prompt)) && (
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
