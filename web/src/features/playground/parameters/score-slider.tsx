import { playgroundMoreStrings } from "../../../strings/playground-more.ts";
import { Field } from "../../../ui/field.tsx";

export interface ScoreSliderProps {
  readonly value: number;
  readonly error: string | undefined;
  readonly onChange: (value: number) => void;
}

export const ScoreSlider = ({ value, error, onChange }: ScoreSliderProps) => (
  <Field label={playgroundMoreStrings.minScore} help={playgroundMoreStrings.minScoreHelp} error={error}>
    {(control) => (
      <span className="flex min-h-10 items-center gap-3">
        <input
          {...control}
          type="range"
          min={0}
          max={1}
          step={0.01}
          value={value}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          className="min-w-0 flex-1 accent-accent"
        />
        <span aria-hidden className="w-9 text-right text-sm tabular-nums">
          {value.toFixed(2)}
        </span>
      </span>
    )}
  </Field>
);
