import type { UseFormRegisterReturn } from "react-hook-form";

export interface ChecksFieldProps {
  readonly legend: string;
  /** What each choice is called, by its value. */
  readonly names: Readonly<Record<string, string>>;
  readonly error: string | undefined;
  readonly control: UseFormRegisterReturn;
}

/** Some of a few. */
export const ChecksField = ({ legend, names, error, control }: ChecksFieldProps) => (
  <fieldset>
    <legend className="mb-1 text-sm font-medium">{legend}</legend>
    <div className="flex flex-wrap gap-x-5">
      {Object.entries(names).map(([value, label]) => (
        <label key={value} className="flex min-h-8 items-center gap-2 text-sm">
          <input {...control} type="checkbox" value={value} className="size-4 shrink-0 accent-accent" />
          {label}
        </label>
      ))}
    </div>
    {error && (
      <p role="alert" className="text-sm text-bad">
        {error}
      </p>
    )}
  </fieldset>
);
