import { compareStrings as strings } from "../../../strings/compare.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { withSide } from "./pair-of.ts";
import type { PairProps } from "./view-props.ts";

/** Which two are laid over each other, where there are more. */
export function PairChoice({ pictures, names, pair, onPair }: PairProps) {
  if (pictures.length <= 2) return null;
  const labels = [strings.first, strings.second] as const;
  return (
    <div className="grid max-w-2xl grid-cols-2 gap-3">
      {([0, 1] as const).map((side) => (
        <SelectField
          key={side}
          label={labels[side]}
          value={pair[side]}
          onChange={(event) => onPair(withSide(pair, side, Number(event.target.value)))}
        >
          {pictures.map(({ id }, place) => (
            <option key={id} value={place}>
              {strings.picture(place + 1, names.get(id) ?? "")}
            </option>
          ))}
        </SelectField>
      ))}
    </div>
  );
}
