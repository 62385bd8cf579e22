import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { libraryStrings } from "../../strings/library.ts";
import { controlLook } from "../../ui/field.tsx";
import { IconButton } from "../../ui/icon-button.tsx";

export interface SearchFieldProps {
  readonly text: string;
  readonly isByMeaning: boolean;
  onChange(text: string): void;
}

/** Words are found while somebody types; a meaning costs an embedding and waits for a longer rest. */
const restMilliseconds = { words: 200, meaning: 500 };

/** What to look for. Enter does not wait. */
export function SearchField({ text, isByMeaning, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(text);
  const told = useRef(text);
  const input = useRef<HTMLInputElement>(null);
  const kind = isByMeaning ? "meaning" : "words";

  const tell = (value: string) => {
    if (value === told.current) return;
    told.current = value;
    onChange(value);
  };
  // Changed elsewhere: by a chip, or by Back.
  useEffect(() => {
    if (text === told.current) return;
    told.current = text;
    setTyped(text);
  }, [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest after the last letter
  useEffect(() => {
    const timer = setTimeout(() => tell(typed), restMilliseconds[kind]);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <search className="min-w-0 flex-1 basis-60">
      <form
        className="relative"
        onSubmit={(event) => {
          event.preventDefault();
          tell(typed);
        }}
      >
        <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-ink-soft" />
        <input
          ref={input}
          type="search"
          name="q"
          aria-label={libraryStrings.search}
          placeholder={libraryStrings.searchPlaceholder[kind]}
          value={typed}
          maxLength={500}
          autoComplete="off"
          enterKeyHint="search"
          className={`${controlLook} pr-10 pl-9 [&::-webkit-search-cancel-button]:hidden`}
          onChange={(event) => setTyped(event.target.value)}
        />
        {typed && (
          <IconButton
            label={libraryStrings.clearSearch}
            icon={<X aria-hidden />}
            className="absolute top-0 right-0"
            onClick={() => {
              setTyped("");
              tell("");
              input.current?.focus();
            }}
          />
        )}
      </form>
    </search>
  );
}
