import { RotateCcw } from "lucide-react";
import { mostPromptCharacters } from "../../../../../shared/product-limits.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { Button } from "../../../ui/button.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";
import type { OfferedScene } from "./read-offer.ts";

interface SceneWordsProps {
  readonly scene: OfferedScene;
  readonly words: string | undefined;
  readonly fault: string | undefined;
  readonly onWords: (words: string | null) => void;
}

/** What the scene is to show, in words, for this product alone. */
export default function SceneWords({ scene, words, fault, onWords }: SceneWordsProps) {
  const text = words ?? scene.words;
  return (
    <div className="border-t border-line p-3">
      <Field
        label={strings.wordsOf(scene.name)}
        help={strings.wordsHelp(text.length, mostPromptCharacters)}
        error={fault}
      >
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={Math.max(mostPromptCharacters, scene.words.length)}
            value={text}
            className={`${controlLook} block field-sizing-content max-h-80 resize-y`}
            onChange={({ target }) => onWords(target.value === scene.words ? null : target.value)}
          />
        )}
      </Field>
      {words !== undefined && (
        <Button size="small" className="mt-2" icon={<RotateCcw aria-hidden />} onClick={() => onWords(null)}>
          {strings.resetWords}
        </Button>
      )}
    </div>
  );
}
