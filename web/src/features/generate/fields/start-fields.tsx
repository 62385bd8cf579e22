import { lazy, type ReactNode, Suspense } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { generateStrings as strings } from "../../../strings/generate.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useGenerateForm } from "../form/form-place.ts";
import { ChangeFields } from "./change-fields.tsx";
import { SourceFields } from "./source-fields.tsx";

const SourceCard = lazy(patiently(() => import("../source/source-card.tsx")));

/** What the pictures start from: words, a template, or a picture that is changed. */
export function StartFields({ action }: { readonly action: ReactNode }) {
  const { operation } = useGenerateForm().values;
  if (operation === "generate") return <SourceFields action={action} />;
  return (
    <div className="grid gap-4">
      <div>
        <div className="mb-1 flex flex-wrap items-end justify-between gap-2">
          <h2 className="text-sm font-medium">{strings.startFromPicture}</h2>
          {action}
        </div>
        <Suspense fallback={<Skeleton className="h-36" />}>
          <SourceCard />
        </Suspense>
      </div>
      {operation === "edit" && <ChangeFields />}
    </div>
  );
}
