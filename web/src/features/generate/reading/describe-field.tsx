import { Sparkles } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { generateStrings as strings } from "../../../strings/generate.ts";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { RequestForm } from "../form/use-request-form.ts";
import type { FormValues } from "../form/values.ts";

const DescribeBox = lazy(patiently(() => import("./describe-box.tsx")));

interface DescribeFieldProps {
  readonly form: RequestForm;
  /** Told which field is the first that was filled, as soon as it is there. */
  readonly onFilled: (next: keyof FormValues) => void;
}

/** A way to fill the form by describing what is wanted: a button, until it is pressed. */
export function DescribeField({ form, onFilled }: DescribeFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const filled = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    filled.current = null;
    // What was focused is gone with the box: whoever is at the keyboard goes on in the form, or where they came from.
    return () => (filled.current ? filled.current() : opener.current?.focus());
  }, [isOpen]);
  if (!isOpen)
    return (
      <Button
        ref={opener}
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
      <DescribeBox
        form={form}
        onClose={() => setOpen(false)}
        onFilled={(next) => {
          filled.current = () => onFilled(next);
          setOpen(false);
        }}
      />
    </Suspense>
  );
}
