import { useId } from "react";
import { keyFormStrings as strings } from "../../../strings/key-form.ts";

export interface ScopesFieldProps {
  readonly scopes: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (scopes: readonly string[]) => void;
}

const all = Object.keys(strings.scopeNames) as (keyof typeof strings.scopeNames)[];

/** What a key may do, each with what that means. */
export function ScopesField({ scopes, error, onChange }: ScopesFieldProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-sm font-medium">{strings.scopes}</legend>
      {all.map((scope) => (
        <label key={scope} className="flex gap-3 py-1.5 text-sm">
          <input
            type="checkbox"
            checked={scopes.includes(scope)}
            aria-describedby={`${id}-${scope}`}
            aria-labelledby={`${id}-${scope}-name`}
            onChange={(event) =>
              onChange(event.target.checked ? [...scopes, scope] : scopes.filter((other) => other !== scope))
            }
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            <span id={`${id}-${scope}-name`} className="block font-medium">
              {strings.scopeNames[scope]}
            </span>
            <span id={`${id}-${scope}`} className="text-ink-soft">
              {strings.scopeHelp[scope]}
            </span>
          </span>
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-sm text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
