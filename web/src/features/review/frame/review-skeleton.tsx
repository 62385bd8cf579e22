import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { ReviewLayout } from "./review-layout.tsx";

/** The screen while it is not known what waits. */
export const ReviewSkeleton = () => (
  <>
    <LoadingLine />
    <ReviewLayout
      ratio={null}
      picture={<Skeleton className="absolute inset-0" />}
      bar={<Skeleton className="h-14 max-lg:hidden" />}
      panel={<PanelSkeleton />}
    />
  </>
);

export const PanelSkeleton = () => (
  <div className="grid content-start gap-4">
    <Skeleton className="aspect-[1920/600]" />
    <Skeleton className="h-24" />
    <Skeleton className="h-16" />
    <Skeleton className="h-32" />
  </div>
);
