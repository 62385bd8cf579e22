import { Pencil, RotateCcw } from "lucide-react";
import { useRef, useState } from "react";
import { useAct } from "../../../../lib/use-act.ts";
import { scenePromptStrings as strings } from "../../../../strings/scene-prompts.ts";
import { Badge } from "../../../../ui/badge.tsx";
import { Button } from "../../../../ui/button.tsx";
import { type SceneWords, setWords } from "./scene-words.ts";
import { WordsForm } from "./words-form.tsx";

/** The words for one scene: what holds now, and how to change it. */
export function WordsRow({ words }: { readonly words: SceneWords }) {
  const { slug, name, usual, own } = words;
  const [isOpen, setOpen] = useState(false);
  const { busy, act } = useAct<"reset">();
  const reset = usual ? strings.reset : strings.resetRemoval;
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    setTimeout(() => opener.current?.focus());
  };
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-medium wrap-anywhere">{name}</h3>
        {own !== null && <Badge tone="accent">{strings.own}</Badge>}
        {!isOpen && (
          <span className="ml-auto flex flex-wrap gap-2">
            {own !== null && (
              <Button
                size="small"
                look="quiet"
                icon={<RotateCcw aria-hidden />}
                aria-label={strings.resetOf(reset, name)}
                isBusy={busy === "reset"}
                onClick={() => void act("reset", () => setWords(words, null))}
              >
                {reset}
              </Button>
            )}
            {usual !== null && (
              <Button
                ref={opener}
                size="small"
                icon={<Pencil aria-hidden />}
                aria-label={strings.edit(name)}
                onClick={() => setOpen(true)}
              >
                {strings.change}
              </Button>
            )}
          </span>
        )}
      </div>
      {isOpen ? (
        <WordsForm words={words} onClose={close} />
      ) : (
        <p className="mt-1 line-clamp-3 text-sm text-ink-soft wrap-anywhere">{own ?? (usual || strings.none)}</p>
      )}
      {slug === "removal" && <p className="mt-1 text-xs text-ink-soft">{strings.removalHelp}</p>}
      {usual === null && <p className="mt-1 text-xs text-ink-soft">{strings.gone}</p>}
    </li>
  );
}
