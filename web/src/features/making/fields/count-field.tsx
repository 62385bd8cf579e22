import { TextField } from "../../../ui/text-field.tsx";
import { useMaking } from "../making-place.ts";

/** How often each is made. */
export function CountField({ label }: { readonly label: string }) {
  const { values, set, faultAt } = useMaking();
  return (
    <TextField
      label={label}
      error={faultAt("count_per_prompt")}
      type="number"
      inputMode="numeric"
      min={1}
      max={20}
      name="count_per_prompt"
      value={values.count_per_prompt}
      onChange={(event) => set("count_per_prompt", event.target.value)}
    />
  );
}
