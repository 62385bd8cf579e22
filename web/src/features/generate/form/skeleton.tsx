import { shellStrings } from "../../../strings/shell.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";

/** The form before its choices are known. */
export const FormSkeleton = () => (
  <div className="grid gap-6">
    <p role="status" className="sr-only">
      {shellStrings.loading}
    </p>
    <Skeleton className="h-10 w-64" />
    <Skeleton className="h-28" />
    <Skeleton className="h-10 w-full" />
    <Skeleton className="h-10 w-full" />
    <Skeleton className="h-32" />
  </div>
);
