import { lazy, type ReactNode, Suspense, useState } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { makingStrings as strings } from "../../../strings/making.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { styleOf } from "../catalog/preferences.ts";
import type { Recipe } from "../catalog/recipes.ts";
import { useMaking } from "../making-place.ts";

const RecipePicker = lazy(patiently(() => import("../choosing/recipe-picker.tsx")));

/** So many stand side by side. */
const mostShown = 16;
/** Of more, only these: the others are in a dialog. */
const shownOfMany = 12;

interface StyleFieldProps {
  readonly styles: readonly Recipe[];
  /** What the chosen one asks for besides a prompt. */
  readonly children?: ReactNode;
}

/** The style that pictures are made in. */
export function StyleField({ styles, children }: StyleFieldProps) {
  const { values, set, faultAt, catalog } = useMaking();
  const [isOpen, setOpen] = useState(false);
  const style = styleOf(values, catalog);
  const first = styles.length > mostShown ? styles.slice(0, shownOfMany) : styles;
  const shown = style && !first.includes(style) ? [...first, style] : first;
  const others = styles.length - shown.length;
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
      {children}
      {isOpen && (
        <Suspense>
          <RecipePicker
            title={strings.chooseStyle}
            recipes={styles}
            chosen={values.style}
            onChoose={choose}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
