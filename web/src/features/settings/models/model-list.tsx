import type { ConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { Card } from "../card.tsx";
import { ModelRow } from "./model-row.tsx";
import { isAtHand, stateOf } from "./model-state.ts";
import type { ModelKind } from "./prices.ts";
import type { Model } from "./use-models.ts";

export interface ModelListProps {
  readonly kind: ModelKind;
  readonly models: readonly Model[];
  /** Ids of the models that the settings name. */
  readonly defaults: readonly string[];
  readonly providers: ConfiguredProviders;
  readonly onEditPrice: (id: string) => void;
}

/** The models of a kind: those that can be used, and out of the way what has retired or has no key here. */
export function ModelList({ kind, models, defaults, providers, onEditPrice }: ModelListProps) {
  const ofKind = models.filter((model) => model.kind === kind);
  const atHand = ofKind.filter((model) => isAtHand(model, providers, defaults));
  const others = ofKind.filter((model) => !atHand.includes(model));
  const rows = (some: readonly Model[], label: string) => (
    <ul aria-label={label}>
      {some.map((model) => (
        <ModelRow
          key={model.id}
          model={model}
          isDefault={defaults.includes(model.id)}
          state={stateOf(model, providers)}
          successor={models.find(({ id }) => id === model.successor_id)?.name}
          onEditPrice={() => onEditPrice(model.id)}
        />
      ))}
    </ul>
  );
  return (
    <Card title={strings.kinds[kind]} help={strings.kindHelp[kind]}>
      {atHand.length > 0 ? (
        rows(atHand, strings.kinds[kind])
      ) : (
        <p className="text-sm text-ink-soft">{strings.noneAtHand}</p>
      )}
      {others.length > 0 && (
        <details className="mt-4 border-t border-line pt-4">
          <summary className="cursor-pointer text-sm font-medium">{strings.others(others.length)}</summary>
          <div className="pt-4">{rows(others, strings.othersOf(strings.kinds[kind]))}</div>
        </details>
      )}
    </Card>
  );
}
