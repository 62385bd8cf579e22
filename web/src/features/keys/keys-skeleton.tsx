import { LoadingLine } from "../../ui/loading-line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

export const KeysSkeleton = () => (
  <div className="grid gap-3">
    <LoadingLine />
    <Skeleton className="mb-1 h-10" />
    <Skeleton className="h-24" />
    <Skeleton className="h-24" />
    <Skeleton className="h-24" />
  </div>
);
