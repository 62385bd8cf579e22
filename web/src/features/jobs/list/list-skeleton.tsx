import { shellStrings } from "../../../strings/shell.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";

export const ListSkeleton = () => (
  <div className="grid gap-2">
    <p role="status" className="sr-only">
      {shellStrings.loading}
    </p>
    {["a", "b", "c", "d", "e", "f"].map((name) => (
      <Skeleton key={name} className="h-20" />
    ))}
  </div>
);
