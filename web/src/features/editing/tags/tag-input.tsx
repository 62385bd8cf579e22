import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ask } from "../../../lib/ask.ts";
import { classes } from "../../../lib/classes.ts";
import { supabase } from "../../../lib/supabase.ts";
import { editingMoreStrings } from "../../../strings/editing-more.ts";
import { controlLook } from "../../../ui/field.tsx";
import { matchVocabulary, type Term } from "./match-vocabulary.ts";

export interface TagInputProps {
  /** The tags that the picture has. */
  readonly taken: readonly string[];
  readonly onAdd: (tag: string) => void;
  readonly onRemoveLast: () => void;
  readonly onDone: () => void;
}

const mostOffered = 7;

/** Adds tags with type-ahead from the vocabulary; what is none of its terms is a free tag. */
export function TagInput({ taken, onAdd, onRemoveLast, onDone }: TagInputProps) {
  const id = useId();
  const control = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const { data: terms } = useQuery({
    queryKey: ["vocabulary"],
    queryFn: readTerms,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => control.current?.focus(), []);

  const free = typed.trim().toLowerCase().replace(/\s+/g, " ");
  const found = matchVocabulary(terms ?? [], typed, new Set(taken), mostOffered);
  const offersFree = free !== "" && !taken.includes(free) && found[0]?.term !== free;
  const offers = [...found.map(({ term }) => term), ...(offersFree ? [free] : [])];
  const chosen = offers[Math.min(place, offers.length - 1)];

  const add = (tag: string) => {
    onAdd(tag);
    setTyped("");
    setPlace(0);
  };
  const step = (by: number) => setPlace((place + offers.length + by) % Math.max(1, offers.length));
  const act = (key: string): boolean => {
    if (key === "Enter") chosen ? add(chosen) : onDone();
    else if (key === "Escape") typed ? setTyped("") : onDone();
    else if (key === "ArrowDown") step(1);
    else if (key === "ArrowUp") step(-1);
    else if (key === "Backspace" && typed === "") onRemoveLast();
    else return false;
    return true;
  };
  const press = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing && act(event.key)) event.preventDefault();
  };

  return (
    <div className="relative mt-3">
      <input
        ref={control}
        type="text"
        role="combobox"
        aria-label={editingMoreStrings.addTag}
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-offers`}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${id}-${offers.indexOf(chosen)}` : undefined}
        autoComplete="off"
        maxLength={50}
        placeholder={editingMoreStrings.addTag}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setPlace(0);
        }}
        onKeyDown={press}
        className={controlLook}
      />
      <div
        id={`${id}-offers`}
        role="listbox"
        aria-label={editingMoreStrings.addTag}
        className={classes(
          "absolute inset-x-0 top-full z-10 mt-1 rounded-card border border-line bg-raised p-1 shadow-raised",
          offers.length === 0 && "hidden",
        )}
      >
        {offers.map((tag, index) => (
          <div
            key={tag}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={tag === chosen}
            onPointerDown={(event) => {
              event.preventDefault(); // the input keeps the focus
              add(tag);
            }}
            className={classes(
              "flex min-h-9 cursor-pointer items-center justify-between gap-3 rounded-control px-2 text-sm",
              tag === chosen && "bg-accent-soft text-accent-strong",
            )}
          >
            <span className="truncate">{index < found.length ? tag : editingMoreStrings.freeTag(tag)}</span>
            {found[index] && (
              <span className="text-xs text-ink-soft">{editingMoreStrings.facets[found[index].facet]}</span>
            )}
          </div>
        ))}
      </div>
      <p className="mt-1 text-xs text-ink-soft">{editingMoreStrings.tagHelp}</p>
    </div>
  );
}

const readTerms = (): Promise<Term[]> => ask(supabase.from("vocabulary").select("term, facet, synonyms"));
