import { LoadingLine } from "../../ui/loading-line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { PictureLayout } from "./picture-layout.tsx";

/** The screen while nothing is known of the picture. */
export const PictureSkeleton = () => (
  <>
    <LoadingLine />
    <PictureLayout
      stage={<Skeleton className="absolute inset-0" />}
      ratio={null}
      actions={<Skeleton className="h-10 w-72 max-w-full" />}
      details={
        <div className="grid content-start gap-4">
          <Skeleton className="aspect-[1920/600]" />
          <Skeleton className="h-24" />
          <Skeleton className="h-16" />
          <Skeleton className="h-32" />
        </div>
      }
      more={<Skeleton className="h-64" />}
    />
  </>
);
