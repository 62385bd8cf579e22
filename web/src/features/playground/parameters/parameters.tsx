import type { Preset } from "../../../../../shared/images.ts";
import { playgroundStrings } from "../../../strings/playground.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { ColorField } from "./color-field.tsx";
import { More } from "./more.tsx";
import type { ParametersProps } from "./parameters-props.ts";

/** Every parameter of the endpoint but what is looked for: what a page mostly asks for first, the rest behind it. */
export function Parameters(props: ParametersProps & { isMoreOpen: boolean; onMoreToggle: (isOpen: boolean) => void }) {
  const { asked, onChange, errorOf, isMoreOpen, onMoreToggle } = props;
  const s = playgroundStrings;
  return (
    <section aria-label={s.parameters} className="@container grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="grid gap-x-4 gap-y-3 @xs:grid-cols-2 @xl:grid-cols-[minmax(0,6fr)_minmax(0,4fr)_minmax(0,5fr)]">
        <SelectField
          label={s.size}
          value={asked.size}
          error={errorOf("size")}
          className="@xs:col-span-2 @xl:col-span-1"
          onChange={(event) => onChange({ size: event.target.value as Preset })}
        >
          {Object.entries(s.sizes).map(([preset, label]) => (
            <option key={preset} value={preset}>
              {label}
            </option>
          ))}
        </SelectField>
        <ChoiceField
          label={s.orientation}
          value={asked.orientation}
          choices={s.orientations}
          error={errorOf("orientation")}
          onChange={(value) => onChange({ orientation: value as keyof typeof s.orientations })}
        />
        <ColorField value={asked.color} error={errorOf("color")} onChange={(color) => onChange({ color })} />
      </div>
      <More asked={asked} onChange={onChange} errorOf={errorOf} isOpen={isMoreOpen} onToggle={onMoreToggle} />
    </section>
  );
}
