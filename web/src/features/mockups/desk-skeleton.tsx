import { LoadingLine } from "../../ui/loading-line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

/** Where the thing and what is beside it will be. */
export const DeskSkeleton = () => (
  <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
    <LoadingLine />
    <Skeleton className="mx-auto aspect-square w-full max-w-[min(100%,max(20rem,100dvh-17rem))]" />
    <Skeleton className="h-96" />
  </div>
);
