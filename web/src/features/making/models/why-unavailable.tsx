import { modelStrings as strings } from "../../../strings/making-models.ts";
import { providerName, providerVariables } from "../../../strings/providers.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { type ImageModel, obstacleOf } from "../catalog/image-model.ts";

interface WhyUnavailableProps {
  readonly models: readonly ImageModel[];
  readonly catalog: Catalog;
}

/** What each of the models needs that cannot be chosen now. */
export default function WhyUnavailable({ models, catalog }: WhyUnavailableProps) {
  const now = new Date();
  const isUnset = (model: ImageModel) => obstacleOf(model, catalog.providers, now) === "not_configured";
  const unset = Map.groupBy(models.filter(isUnset), ({ provider }) => provider);
  const nameOf = (id: string | null) => catalog.models.find((model) => model.id === id)?.name ?? id;
  const over = Map.groupBy(
    models.filter((model) => !isUnset(model)),
    (model) => {
      const obstacle = strings.obstacle[obstacleOf(model, catalog.providers, now) ?? "switched_off"];
      const successor = nameOf(model.successorId);
      return successor ? `${obstacle}: ${strings.insteadOf(successor)}` : obstacle;
    },
  );
  return (
    <ul className="mt-2 grid gap-2 rounded-control bg-inset p-3">
      {[...unset].map(([provider, some]) => (
        <li key={provider}>
          <p>
            <span className="font-medium">{providerName(provider)}</span>
            <span className="text-ink-soft"> · {some.map(({ name }) => name).join(", ")}</span>
          </p>
          <p className="break-words text-ink-soft">
            {strings.needs}{" "}
            {providerVariables(provider).map((variable, place) => (
              <span key={variable}>
                {place > 0 && " + "}
                <code className="text-ink">{variable}</code>
              </span>
            ))}
          </p>
        </li>
      ))}
      {[...over].map(([why, some]) => (
        <li key={why} className="text-ink-soft">
          {some.map(({ name }) => name).join(", ")} · {why}
        </li>
      ))}
    </ul>
  );
}
