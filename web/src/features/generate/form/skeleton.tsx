import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";

/** The form before its choices are known. */
export const FormSkeleton = () => (
  <div className="grid gap-6">
    <LoadingLine />
    <Skeleton className="h-10 w-64" />
    <Skeleton className="h-28" />
    <Skeleton className="h-10 w-full" />
    <Skeleton className="h-10 w-full" />
    <Skeleton className="h-32" />
  </div>
);
