import { Search, X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { classes } from "../../lib/classes.ts";
import { searchingStrings } from "../../strings/searching.ts";
import { IconButton } from "../../ui/icon-button.tsx";

export interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, if something is. */
  readonly error?: string | undefined;
  /** A button at its end: another way to say it. */
  readonly action?: ReactNode;
  readonly autoFocus?: boolean;
  readonly className?: string;
}

/** The sentence that is searched for while it is typed. */
export function SearchBox({ value, onChange, error, action, autoFocus = false, className }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <search className={className}>
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-4 size-5 -translate-y-1/2 text-ink-soft"
        />
        <input
          ref={input}
          type="search"
          // biome-ignore lint/a11y/noAutofocus: only where somebody has just asked for it
          autoFocus={autoFocus}
          aria-label={searchingStrings.label}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : "query-error"}
          placeholder={searchingStrings.placeholder}
          value={value}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => onChange(event.target.value)}
          className={classes(
            "min-h-13 w-full rounded-card border border-line-strong bg-raised pl-12 text-lg text-ink",
            action ? "pr-22" : "pr-12",
            "placeholder:text-ink-soft aria-invalid:border-bad [&::-webkit-search-cancel-button]:hidden",
          )}
        />
        <div className="absolute top-1/2 right-1.5 flex -translate-y-1/2">
          {value !== "" && (
            <IconButton
              label={searchingStrings.clear}
              icon={<X aria-hidden />}
              onClick={() => {
                onChange("");
                input.current?.focus();
              }}
            />
          )}
          {action}
        </div>
      </div>
      {error !== undefined && (
        <p id="query-error" role="alert" className="mt-1 text-sm text-bad">
          {error}
        </p>
      )}
    </search>
  );
}
