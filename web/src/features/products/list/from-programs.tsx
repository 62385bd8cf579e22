import { Suspense, useState } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { productsStrings as strings } from "../../../strings/products.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";

const Programs = lazyPart(() => import("../use/programs.tsx"));

/** How products are made without this screen: folded away, for most make them here. */
export function FromPrograms() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="mt-8 rounded-card border border-line bg-raised p-4"
    >
      <summary className="w-fit cursor-pointer rounded text-sm font-medium text-accent">{strings.fromPrograms}</summary>
      {isOpen && (
        <Suspense fallback={<Skeleton className="mt-4 h-60" />}>
          <Programs />
        </Suspense>
      )}
    </details>
  );
}
