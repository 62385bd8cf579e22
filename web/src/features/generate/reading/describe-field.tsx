import { Sparkles } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { generateStrings as strings } from "../../../strings/generate.ts";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { RequestForm } from "../form/use-request-form.ts";

const DescribeBox = lazy(patiently(() => import("./describe-box.tsx")));

/** A way to fill the form by describing what is wanted: a button, until it is pressed. */
export function DescribeField({ form }: { readonly form: RequestForm }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button
        look="quiet"
        size="small"
        icon={<Sparkles aria-hidden />}
        className="-mb-3 -ml-2.5 justify-self-start"
        onClick={() => setOpen(true)}
      >
        {strings.describe}
      </Button>
    );
  return (
    <Suspense fallback={<Skeleton className="h-40" />}>
      <DescribeBox form={form} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
