import type { Preset } from "../../../../shared/images.ts";
import { playgroundStrings } from "../../strings/playground.ts";
import { SelectField } from "../../ui/select-field.tsx";
import type { Asked } from "../searching/search-answer.ts";
import { NumberField } from "./number-field.tsx";
import { ScoreSlider } from "./score-slider.tsx";

export interface ParametersProps {
  readonly asked: Asked;
  readonly onChange: (part: Partial<Asked>) => void;
  /** What the endpoint says of a field. */
  readonly errorOf: (field: string) => string | undefined;
}

/** Every parameter of the endpoint but the query. */
export const Parameters = ({ asked, onChange, errorOf }: ParametersProps) => (
  <section aria-label={playgroundStrings.parameters} className="@container">
    <div className="grid grid-cols-2 gap-x-4 gap-y-3 @xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,2fr)]">
      <SelectField
        label={playgroundStrings.size}
        value={asked.size}
        error={errorOf("size")}
        className="col-span-2 @xl:col-span-1"
        onChange={(event) => onChange({ size: event.target.value as Preset })}
      >
        {Object.entries(playgroundStrings.sizes).map(([preset, label]) => (
          <option key={preset} value={preset}>
            {label}
          </option>
        ))}
      </SelectField>
      <NumberField
        label={playgroundStrings.limit}
        help={playgroundStrings.limitHelp}
        error={errorOf("limit")}
        min={1}
        max={50}
        value={asked.limit}
        onChange={(limit) => onChange({ limit })}
      />
      <ScoreSlider
        value={asked.min_score}
        error={errorOf("min_score")}
        onChange={(min_score) => onChange({ min_score })}
      />
    </div>
  </section>
);
