import { Plus } from "lucide-react";
import { Suspense } from "react";
import { useSearchParams } from "react-router-dom";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { useConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { useSettings } from "../draft/use-settings.ts";
import { SectionSkeleton } from "../section-skeleton.tsx";
import { DefaultModels } from "./default-models.tsx";
import { ModelList } from "./model-list.tsx";
import { modelKinds } from "./prices.ts";
import { useModels } from "./use-models.ts";

const PriceDialog = lazyPart(() => import("./price-dialog.tsx"));
const AddModelDialog = lazyPart(() => import("./add-model-dialog.tsx"));

/** What makes, reads, embeds and moderates pictures, and what that costs. The address holds which dialog is open. */
export default function ModelsSection() {
  const [params, setParams] = useSearchParams();
  const { data: models, error, refetch } = useModels();
  const { data: settings } = useSettings();
  const providers = useConfiguredProviders();
  if (!models && error) return <FailureMessage error={error} onRetry={refetch} />;
  if (!models) return <SectionSkeleton />;
  const { image_model_id, extract_model_id, embed_model_id, moderation_model_id } = settings ?? {};
  const defaults = [image_model_id, extract_model_id, embed_model_id, moderation_model_id].filter(
    (id) => typeof id === "string",
  );
  const priced = models.find(({ id }) => id === params.get("price"));
  const close = () => setParams({}, { replace: true });
  return (
    <div className="grid gap-6">
      {providers === null && (
        <p role="status" className="text-sm text-ink-soft">
          {strings.providersUnknown}
        </p>
      )}
      <DefaultModels models={models} providers={providers} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-sm text-ink-soft">{strings.addHelp}</p>
        <Button icon={<Plus aria-hidden />} onClick={() => setParams({ open: "add" }, { replace: true })}>
          {strings.add}
        </Button>
      </div>
      {modelKinds.map((kind) => (
        <ModelList
          key={kind}
          kind={kind}
          models={models}
          defaults={defaults}
          providers={providers}
          onEditPrice={(id) => setParams({ price: id }, { replace: true })}
        />
      ))}
      <Suspense>
        {priced && <PriceDialog key={priced.id} model={priced} onClose={close} />}
        {params.get("open") === "add" && <AddModelDialog models={models} providers={providers} onClose={close} />}
      </Suspense>
    </div>
  );
}
