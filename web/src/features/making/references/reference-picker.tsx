import { PicturePicker } from "../../picking/picture-picker.tsx";
import { useMaking } from "../making-place.ts";
import { mostReferences } from "../values.ts";

/** Asks which pictures the new ones are made after. */
export default function ReferencePicker({ onClose }: { readonly onClose: () => void }) {
  const { values, set } = useMaking();
  return (
    <PicturePicker
      most={mostReferences}
      chosen={values.reference_image_ids}
      onPick={(ids) => set("reference_image_ids", ids)}
      onClose={onClose}
    />
  );
}
