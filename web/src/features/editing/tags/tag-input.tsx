import { useQuery } from "@tanstack/react-query";
import {
  type ClipboardEvent,
  type ComponentProps,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { editingMoreStrings } from "../../../strings/editing-more.ts";
import { controlLook } from "../../../ui/field.tsx";
import { matchVocabulary, type Term } from "./match-vocabulary.ts";
import { asTag, splitTags } from "./split-tags.ts";
import { TagOffers } from "./tag-offers.tsx";

export interface TagInputProps extends Pick<ComponentProps<"input">, "id" | "aria-label" | "aria-describedby"> {
  /** The tags that are there already. */
  readonly taken: readonly string[];
  /** At least one, and none that is taken. */
  readonly onAdd: (tags: readonly string[]) => void;
  readonly onRemoveLast: () => void;
  /**
   * For one that was opened to add tags and nothing else: it has the focus at once, and Enter or Escape end it while it is
   * empty. Without, it is a field among others: what was typed is added when somebody goes on to the next.
   */
  readonly onDone?: () => void;
}

const mostOffered = 7;

/** Adds tags with type-ahead from the vocabulary; what is none of its terms is a free tag. */
export function TagInput({ taken, onAdd, onRemoveLast, onDone, ...rest }: TagInputProps) {
  const offersId = useId();
  const control = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const { data: terms } = useQuery({
    queryKey: ["vocabulary"],
    queryFn: readTerms,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isAlone = onDone !== undefined;
  useEffect(() => {
    if (isAlone) control.current?.focus();
  }, [isAlone]);

  const free = asTag(typed);
  const found = matchVocabulary(terms ?? [], typed, new Set(taken), mostOffered);
  const offersFree = free !== "" && !taken.includes(free) && found[0]?.term !== free;
  const offers = [...found.map(({ term }) => term), ...(offersFree ? [free] : [])];
  const chosen = offers[Math.min(place, offers.length - 1)];

  const type = (text: string) => {
    setTyped(text);
    setPlace(0);
  };
  const add = (tag: string) => {
    onAdd([tag]);
    type("");
  };
  const step = (by: number) => setPlace((place + offers.length + by) % Math.max(1, offers.length));
  const act = (key: string): boolean => {
    if (key === "Enter" && chosen) add(chosen);
    else if (key === "," && free) add(free);
    else if (key === "Escape" && typed) type("");
    else if ((key === "Enter" || key === "Escape") && isAlone) onDone();
    else if (key === "ArrowDown") step(1);
    else if (key === "ArrowUp") step(-1);
    else if (key === "Backspace" && typed === "") onRemoveLast();
    else return false;
    return true;
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !act(event.key)) return;
    event.preventDefault();
    event.stopPropagation(); // Escape is not for the dialog around it
  };
  /** A list is as many tags as it has entries; a single one is pasted as any text is. */
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData("text");
    if (!/[,\n\r]/.test(pasted.trim())) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const text = typed.slice(0, selectionStart ?? 0) + pasted + typed.slice(selectionEnd ?? typed.length);
    const tags = splitTags(text).filter((tag) => !taken.includes(tag));
    if (tags.length > 0) onAdd(tags);
    type("");
  };

  return (
    <div className="relative">
      <input
        {...rest}
        ref={control}
        type="text"
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls={`${offersId}-offers`}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${offersId}-${offers.indexOf(chosen)}` : undefined}
        autoComplete="off"
        autoCapitalize="none"
        enterKeyHint="done"
        maxLength={50}
        placeholder={editingMoreStrings.addTag}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onPaste={paste}
        onBlur={() => !isAlone && offersFree && add(free)}
        className={controlLook}
      />
      <TagOffers id={offersId} offers={offers} found={found} chosen={chosen} onChoose={add} />
    </div>
  );
}

const readTerms = (): Promise<Term[]> => ask(supabase.from("vocabulary").select("term, facet, synonyms"));
