import { shellStrings } from "../../strings/shell.ts";
import { Skeleton } from "../../ui/skeleton.tsx";

export const KeysSkeleton = () => (
  <div className="grid gap-3">
    <p role="status" className="sr-only">
      {shellStrings.loading}
    </p>
    <Skeleton className="mb-1 h-10" />
    <Skeleton className="h-24" />
    <Skeleton className="h-24" />
    <Skeleton className="h-24" />
  </div>
);
