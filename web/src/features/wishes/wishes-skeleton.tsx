import { LoadingLine } from "../../ui/loading-line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

/** Wishes that are still on their way. */
export const WishesSkeleton = () => (
  <div className="grid gap-3">
    <LoadingLine />
    <Skeleton className="h-5 w-28" />
    {["a", "b", "c", "d"].map((name) => (
      <Skeleton key={name} className="h-24" />
    ))}
  </div>
);
