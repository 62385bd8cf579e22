import { Images } from "lucide-react";
import { useId, useState } from "react";
import { recipeFormStrings as strings } from "../../strings/recipe-form.ts";
import { Button } from "../../ui/button.tsx";
import { PicturePicker } from "../picking/picture-picker.tsx";
import { Thumbnail } from "../picking/thumbnail.tsx";
import { usePictures } from "../picking/use-pictures.ts";
import { type FieldInputProps, type FieldOf, helpOf, labelOf } from "./field-input.ts";

/** A picture of the library that the model looks at. */
export function PictureInput({ field, value, fault, onChange }: FieldInputProps<FieldOf<"picture">>) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const ids = value ? [value] : [];
  const [tile] = usePictures(ids);
  const label = labelOf(field);
  const note = fault ?? helpOf(field);
  return (
    <fieldset aria-describedby={note && id}>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="flex items-center gap-3">
        {value && <Thumbnail tile={tile} onRemove={() => onChange("")} />}
        <Button icon={<Images aria-hidden />} aria-label={strings.choosePicture(label)} onClick={() => setOpen(true)}>
          {value ? strings.change : strings.choose}
        </Button>
      </div>
      {note && (
        <p
          id={id}
          role={fault ? "alert" : undefined}
          className={`mt-1 text-sm ${fault ? "text-bad" : "text-ink-soft"}`}
        >
          {note}
        </p>
      )}
      {isOpen && (
        <PicturePicker
          most={1}
          chosen={ids}
          onPick={([picked]) => onChange(picked ?? "")}
          onClose={() => setOpen(false)}
        />
      )}
    </fieldset>
  );
}
