import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";

export const ListSkeleton = () => (
  <div className="grid gap-2">
    <LoadingLine />
    {["a", "b", "c", "d", "e", "f"].map((name) => (
      <Skeleton key={name} className="h-20" />
    ))}
  </div>
);
