import { Images } from "lucide-react";
import { lazy, Suspense, useId, useState } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { makingStrings as strings } from "../../../strings/making.ts";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useMaking } from "../making-place.ts";

const ChosenReferences = lazy(patiently(() => import("./chosen-references.tsx")));
const ReferencePicker = lazy(patiently(() => import("./reference-picker.tsx")));

/** Pictures that the new ones are made after: nothing but a button until there are some. */
export function ReferencesField() {
  const { values, faultAt } = useMaking();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isSome = values.reference_image_ids.length > 0;
  const fault = faultAt("reference_image_ids");
  return (
    <fieldset aria-describedby={fault && id}>
      <legend className={isSome ? "mb-2 text-sm font-medium" : "sr-only"}>{strings.references}</legend>
      {isSome && (
        <Suspense fallback={<Skeleton className="mb-3 h-16" />}>
          <ChosenReferences />
        </Suspense>
      )}
      <Button size="small" icon={<Images aria-hidden />} onClick={() => setOpen(true)}>
        {strings.addReferences}
      </Button>
      {fault && (
        <p id={id} role="alert" className="mt-1 text-sm text-bad">
          {fault}
        </p>
      )}
      {isOpen && (
        <Suspense>
          <ReferencePicker onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </fieldset>
  );
}
