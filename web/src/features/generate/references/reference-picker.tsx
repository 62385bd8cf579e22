import { PicturePicker } from "../../picking/picture-picker.tsx";
import { useGenerateForm } from "../form/form-place.ts";
import { mostReferences } from "../form/values.ts";

/** Asks which pictures the new ones are made after. */
export default function ReferencePicker({ onClose }: { readonly onClose: () => void }) {
  const { values, set } = useGenerateForm();
  return (
    <PicturePicker
      most={mostReferences}
      chosen={values.reference_image_ids}
      onPick={(ids) => set("reference_image_ids", ids)}
      onClose={onClose}
    />
  );
}
