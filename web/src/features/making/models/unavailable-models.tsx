import { lazy, Suspense, useState } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { modelStrings as strings } from "../../../strings/making-models.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { Catalog } from "../catalog/catalog.ts";
import type { ImageModel } from "../catalog/image-model.ts";

const WhyUnavailable = lazy(patiently(() => import("./why-unavailable.tsx")));

interface UnavailableModelsProps {
  readonly models: readonly ImageModel[];
  readonly catalog: Catalog;
}

/** The models that cannot be chosen now, folded away, with what each of them needs. */
export function UnavailableModels({ models, catalog }: UnavailableModelsProps) {
  const [isOpen, setOpen] = useState(false);
  if (models.length === 0) return null;
  return (
    <details className="mt-1 text-sm" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded font-medium text-accent">{strings.unavailable(models.length)}</summary>
      {isOpen && (
        <Suspense fallback={<Skeleton className="mt-2 h-24" />}>
          <WhyUnavailable models={models} catalog={catalog} />
        </Suspense>
      )}
    </details>
  );
}
