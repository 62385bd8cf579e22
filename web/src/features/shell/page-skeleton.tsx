import { LoadingLine } from "../../ui/loading-line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

/** A screen whose code is still on its way. */
export const PageSkeleton = () => (
  <div className="px-4 py-6 md:px-8">
    <LoadingLine />
    <Skeleton className="mb-6 h-8 w-48" />
    <Skeleton className="h-64 w-full" />
  </div>
);
