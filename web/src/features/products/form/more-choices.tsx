import { Suspense, useState } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { MakerChoicesProps } from "./maker-choices.tsx";

const MakerChoices = lazyPart(() => import("./maker-choices.tsx"));

/** Who makes it all: folded away, for the usual ones do; open where something is wrong with them. */
export function MoreChoices(props: MakerChoicesProps) {
  const [isOpen, setOpen] = useState(false);
  const hasFault = ["model_id", "removal_model_id", "removal_prompt"].some(props.faultOf);
  return (
    <details
      open={isOpen || hasFault}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="rounded-card border border-line bg-raised p-4"
    >
      <summary className="w-fit cursor-pointer rounded text-sm font-medium text-accent">{strings.moreChoices}</summary>
      {(isOpen || hasFault) && (
        <Suspense fallback={<Skeleton className="mt-4 h-20" />}>
          <MakerChoices {...props} />
        </Suspense>
      )}
    </details>
  );
}
