import { lazy, Suspense } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { styleOf } from "../../making/catalog/preferences.ts";
import { asksForMore } from "../../making/catalog/recipes.ts";
import { StyleField } from "../../making/fields/style-field.tsx";
import { useGenerateForm } from "../form/form-place.ts";

const StyleValues = lazy(patiently(() => import("../values/style-values.tsx")));

/** The style that pictures are made in, and what it asks for besides a prompt. */
export function StyleFields() {
  const { values, catalog } = useGenerateForm();
  const style = styleOf(values, catalog);
  return (
    <StyleField styles={catalog.styles}>
      {style && asksForMore(style) && (
        <Suspense>
          <StyleValues />
        </Suspense>
      )}
    </StyleField>
  );
}
