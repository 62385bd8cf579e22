import { Suspense } from "react";
import { useSearchParams } from "react-router-dom";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Card } from "../card.tsx";
import { useSettings } from "../draft/use-settings.ts";
import { SectionSkeleton } from "../section-skeleton.tsx";
import { DefaultModels } from "./default-models.tsx";
import { ModelRow } from "./model-row.tsx";
import { useModels } from "./use-models.ts";
import { useProviders } from "./use-providers.ts";

const PriceDialog = lazyPart(() => import("./price-dialog.tsx"));

/** What makes, reads and embeds pictures, and what that costs. The address holds whose price is being edited. */
export default function ModelsSection() {
  const [params, setParams] = useSearchParams();
  const { data: models, error, refetch } = useModels();
  const { data: settings } = useSettings();
  const { data: providers, isError: isUnknown } = useProviders();
  if (!models && error) return <FailureMessage error={error} onRetry={refetch} />;
  if (!models) return <SectionSkeleton />;
  const defaults = settings ? [settings.image_model_id, settings.extract_model_id, settings.embed_model_id] : [];
  const priced = models.find(({ id }) => id === params.get("price"));
  return (
    <div className="grid gap-6">
      {isUnknown && (
        <p role="status" className="text-sm text-ink-soft">
          {strings.providersUnknown}
        </p>
      )}
      <DefaultModels models={models} providers={providers} />
      {(["make", "extract", "embed"] as const).map((kind) => (
        <Card key={kind} title={strings.kinds[kind]} help={strings.kindHelp[kind]}>
          <ul aria-label={strings.kinds[kind]}>
            {models
              .filter((model) => model.kind === kind)
              .map((model) => (
                <ModelRow
                  key={model.id}
                  model={model}
                  isDefault={defaults.includes(model.id)}
                  state={providers ? (providers[model.provider] ?? "not configured") : undefined}
                  successor={models.find(({ id }) => id === model.successor_id)?.name}
                  onEditPrice={() => setParams({ price: model.id }, { replace: true })}
                />
              ))}
          </ul>
        </Card>
      ))}
      <Suspense>
        {priced && <PriceDialog key={priced.id} model={priced} onClose={() => setParams({}, { replace: true })} />}
      </Suspense>
    </div>
  );
}
