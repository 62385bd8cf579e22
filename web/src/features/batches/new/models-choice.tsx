import type { ConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { obstacleOf } from "./model-obstacle.ts";
import type { RowModel } from "./read-choices.ts";

interface ModelsChoiceProps {
  readonly models: readonly RowModel[];
  readonly chosen: readonly string[];
  readonly providers: ConfiguredProviders;
  readonly onChange: (ids: readonly string[]) => void;
}

const mostModels = 4;

/** Which models make every row, side by side. Those that cannot be used are named apart, with the reason. */
export function ModelsChoice({ models, chosen, providers, onChange }: ModelsChoiceProps) {
  const known = models.map((model) => ({ model, obstacle: obstacleOf(model, providers) }));
  const offered = known.filter(({ model, obstacle }) => obstacle === null || chosen.includes(model.id));
  const others = known.filter((one) => !offered.includes(one));
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="grid gap-1">
      <legend className="text-sm font-medium">{strings.models}</legend>
      <p className="text-sm text-ink-soft">{strings.modelsHelp}</p>
      {offered.length === 0 && <p className="text-sm text-warn">{strings.noModels}</p>}
      <div className="grid gap-x-4 sm:grid-cols-2">
        {offered.map(({ model, obstacle }) => {
          const isChosen = chosen.includes(model.id);
          return (
            <label key={model.id} className="flex min-h-9 items-center gap-2 text-sm">
              <input
                type="checkbox"
                className="size-4 shrink-0 accent-accent"
                checked={isChosen}
                disabled={!isChosen && chosen.length >= mostModels}
                onChange={() => toggle(model.id)}
              />
              <span>
                {model.name}
                {obstacle && <span className="text-bad"> · {obstacle}</span>}
              </span>
            </label>
          );
        })}
      </div>
      {chosen.length === 0 && <p className="text-sm text-ink-soft">{strings.usualModels}</p>}
      {others.length > 0 && (
        <details className="text-sm">
          <summary className="w-fit cursor-pointer rounded font-medium text-accent">
            {strings.otherModels(others.length)}
          </summary>
          <ul className="mt-2 grid gap-1 text-ink-soft sm:grid-cols-2">
            {others.map(({ model, obstacle }) => (
              <li key={model.id}>
                {model.name} · {obstacle}
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
}
