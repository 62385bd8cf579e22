import type { RecipeField } from "../../../../shared/recipes.ts";
import { ChoiceInput } from "./choice-input.tsx";
import { ColorInput } from "./color-input.tsx";
import type { FieldInputProps } from "./field-input.ts";
import { NumberInput } from "./number-input.tsx";
import { PictureInput } from "./picture-input.tsx";
import { TextInput } from "./text-input.tsx";

interface RecipeFieldsProps {
  readonly fields: readonly RecipeField[];
  /** By the names of the fields; what is not here is left open, and the field's default is taken. */
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string) => void;
  /** What is wrong with a value, in a sentence, by the name of its field. */
  readonly faults: Readonly<Record<string, string>>;
}

/** The form of a recipe: an input for each of its fields, two short ones side by side. */
export function RecipeFields({ fields, values, onChange, faults }: RecipeFieldsProps) {
  if (fields.length === 0) return null;
  return (
    <div className="grid grid-cols-2 items-start gap-x-3 gap-y-4">
      {fields.map((field) => (
        <div key={field.name} className={isShort(field) ? "min-w-0" : "col-span-2 min-w-0"}>
          <FieldInput
            field={field}
            value={values[field.name] ?? ""}
            fault={faults[field.name]}
            onChange={(value) => onChange(field.name, value)}
          />
        </div>
      ))}
    </div>
  );
}

const isShort = ({ type }: RecipeField) => type === "color" || type === "number";

function FieldInput(props: FieldInputProps<RecipeField>) {
  const { field, ...rest } = props;
  switch (field.type) {
    case "choice":
      return <ChoiceInput field={field} {...rest} />;
    case "color":
      return <ColorInput field={field} {...rest} />;
    case "picture":
      return <PictureInput field={field} {...rest} />;
    case "number":
      return <NumberInput field={field} {...rest} />;
    case "text":
      return <TextInput field={field} {...rest} />;
  }
}
