import { LoadingLine } from "../../ui/loading-line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

/** A section whose code or content is still on its way. */
export const SectionSkeleton = () => (
  <div className="grid gap-4">
    <LoadingLine />
    <Skeleton className="h-5 w-2/3" />
    <Skeleton className="h-40 w-full" />
    <Skeleton className="h-40 w-full" />
  </div>
);
