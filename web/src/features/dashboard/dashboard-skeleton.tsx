import { LoadingLine } from "../../ui/loading-line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

export const DashboardSkeleton = () => (
  <div className="grid gap-6">
    <LoadingLine />
    <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
      {["a", "b", "c", "d"].map((name) => (
        <Skeleton key={name} className="h-32" />
      ))}
    </div>
    <div className="grid gap-6 lg:grid-cols-3">
      <Skeleton className="h-64" />
      <Skeleton className="h-64" />
      <Skeleton className="h-64" />
    </div>
  </div>
);
