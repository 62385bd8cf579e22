import type { Outcome } from "../../../../../shared/recipe-outcomes.ts";
import { recipeImportStrings as strings } from "../../../strings/recipes-import.ts";
import { Badge } from "../../../ui/badge.tsx";

interface OutcomeListProps {
  readonly outcomes: readonly Outcome[];
  /** The places of those that are left out. */
  readonly left: ReadonlySet<number>;
  readonly onChange: (left: ReadonlySet<number>) => void;
}

/** So many are drawn. */
const shown = 100;
const tones = { new: "good", renamed: "warn", same: "quiet" } as const;

/** What would come of each recipe of a file, and which of them are taken. */
export function OutcomeList({ outcomes, left, onChange }: OutcomeListProps) {
  const possible = outcomes.flatMap(({ kind }, at) => (kind === "same" ? [] : at));
  const same = outcomes.flatMap(({ kind }, at) => (kind === "same" ? at : []));
  const isAll = possible.every((at) => !left.has(at));
  const toggle = (at: number) => {
    const next = new Set(left);
    if (!next.delete(at)) next.add(at);
    onChange(next);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {possible.length > 1 && (
        <label className="flex min-h-8 w-fit items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={isAll}
            onChange={() => onChange(new Set(isAll ? [...same, ...possible] : same))}
          />
          {strings.choosesAll}
        </label>
      )}
      <ul
        aria-label={strings.list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
        tabIndex={0}
        className="max-h-72 divide-y divide-line overflow-y-auto rounded-card border border-line"
      >
        {outcomes.slice(0, shown).map(({ recipe, kind, wanted, missingModels }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file stays as it is
          <li key={at} className="flex items-center gap-3 px-3 py-2 text-sm">
            <input
              type="checkbox"
              aria-label={strings.chosen(recipe.name)}
              disabled={kind === "same"}
              checked={!left.has(at)}
              onChange={() => toggle(at)}
            />
            <span className="min-w-0 flex-1 wrap-anywhere">
              {recipe.name}
              <span className="block text-xs text-ink-soft">
                {strings.slug(recipe.slug)}
                {kind === "renamed" && `: ${strings.renamedFrom(wanted)}`}
                {missingModels.length > 0 && `, ${strings.withoutModels(missingModels)}`}
              </span>
            </span>
            <Badge tone={tones[kind]}>{strings.outcomes[kind]}</Badge>
          </li>
        ))}
        {outcomes.length > shown && (
          <li className="px-3 py-2 text-sm text-ink-soft">{strings.more(outcomes.length - shown)}</li>
        )}
      </ul>
    </div>
  );
}
