import { X } from "lucide-react";
import { type MockupSlug, mockups } from "../../../../../shared/mockups.ts";
import { fieldsOf } from "../../../../../shared/recipes.ts";
import { project } from "../../../lib/supabase.ts";
import { readingStrings as strings } from "../../../strings/generate-reading.ts";
import { Button } from "../../../ui/button.tsx";
import { ColorDot } from "../../../ui/color-dot.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { RecipeFields } from "../../recipe-form/recipe-fields.tsx";
import { useGenerateForm } from "../form/form-place.ts";
import type { Reading } from "./ask-reading.ts";
import { ReadingChip } from "./reading-chip.tsx";

interface ReadingCardProps {
  readonly reading: Reading;
  readonly onChange: (reading: Reading) => void;
  readonly onAccept: () => void;
}

const named = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name });

/** What was read, as chips that can be corrected or left out, before any of it is taken. */
export function ReadingCard({ reading, onChange, onAccept }: ReadingCardProps) {
  const { catalog } = useGenerateForm();
  const { recipe, style, product, tokens, prompt, colors, read_by } = reading;
  const change = (changes: Partial<Reading>) => onChange({ ...reading, ...changes });
  const template = catalog.templates.find(({ slug }) => slug === recipe);
  const meant = mockups.find(({ slug }) => slug === product);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-line pt-4">
      <p role="status" className="text-sm text-ink-soft">
        {read_by === "words" ? strings.readByWords : project.fakes ? strings.readByFake : strings.readByModel}
      </p>
      <fieldset className="flex min-w-0 flex-wrap gap-2">
        <legend className="mb-2 text-sm font-medium">{strings.readAs}</legend>
        <ReadingChip
          label={strings.template}
          value={recipe}
          choices={catalog.templates.map(named)}
          onChange={(slug) => change({ recipe: slug })}
        />
        <ReadingChip
          label={strings.style}
          value={style}
          choices={catalog.styles.map(named)}
          onChange={(slug) => change({ style: slug })}
        />
        <ReadingChip
          label={strings.product}
          value={product}
          choices={mockups.map(named)}
          onChange={(slug) => change({ product: slug as MockupSlug | null })}
        />
        {colors.map((hex) => (
          <span key={hex} className="inline-flex min-h-9 items-center gap-2 rounded-full bg-inset pl-3 text-sm">
            <ColorDot hex={hex} />
            {hex}
            <button
              type="button"
              aria-label={strings.removeColor(hex)}
              title={strings.removeColor(hex)}
              onClick={() => change({ colors: colors.filter((one) => one !== hex) })}
              className="grid size-9 place-items-center rounded-full text-ink-soft hover:text-ink"
            >
              <X aria-hidden className="size-4" />
            </button>
          </span>
        ))}
      </fieldset>
      {meant && <p className="text-sm text-ink-soft">{strings.productMeans(meant.aspect, meant.transparent)}</p>}
      {template ? (
        <>
          <RecipeFields
            fields={fieldsOf(template).filter(({ name }) => tokens[name] !== undefined)}
            values={tokens}
            onChange={(name, value) => change({ tokens: { ...tokens, [name]: value } })}
            faults={{}}
          />
          {prompt && <p className="text-sm text-ink-soft">{strings.notUsed(prompt)}</p>}
        </>
      ) : (
        <TextField label={strings.shows} value={prompt} onChange={(event) => change({ prompt: event.target.value })} />
      )}
      <Button look="primary" className="justify-self-start" onClick={onAccept}>
        {strings.accept}
      </Button>
    </div>
  );
}
