import { Suspense } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { imageStrings } from "../../../strings/images.ts";
import { type PictureDetails, titleOf, variantOf } from "../../editing/details/picture-details.ts";
import { SubjectOutline } from "../../editing/subject/subject-outline.tsx";
import { useSubjectBox } from "../../editing/subject/use-subject-box.ts";
import { Picture } from "../../images/picture.tsx";
import { useTouched } from "../frame/use-touched.ts";

const ElsewhereNotice = lazyPart(() => import("./elsewhere-notice.tsx"));
const SubjectDesk = lazyPart(() => import("../../editing/subject/subject-desk.tsx"));

export interface StageProps {
  readonly picture: PictureDetails;
  /** What somebody else has made of it while it was here. */
  readonly elsewhere: string | undefined;
  readonly onNext: (() => void) | undefined;
}

/** The whole picture as large as there is room for it, but never larger than it is, with its subject. */
export function Stage({ picture, elsewhere, onNext }: StageProps) {
  const outline = <SubjectOutline box={useSubjectBox(picture)} />;
  const isTouched = useTouched();
  const width = picture.width ?? 4;
  const height = picture.height ?? 3;
  return (
    <>
      <div
        className="relative"
        style={{ width: `min(100cqw, 100cqh * ${width / height}, ${width}px)`, aspectRatio: `${width} / ${height}` }}
      >
        <Picture
          path={variantOf(picture, "full_res")?.path}
          alt={titleOf(picture) ?? imageStrings.untitled}
          thumbhash={picture.thumbhash}
          fit="contain"
          isUrgent
          className="size-full"
        />
        {isTouched ? (
          <Suspense fallback={outline}>
            <SubjectDesk picture={picture} />
          </Suspense>
        ) : (
          outline
        )}
      </div>
      <div className="absolute inset-x-3 top-3 z-10 grid justify-items-center gap-2">
        <Suspense>{elsewhere && <ElsewhereNotice status={elsewhere} onNext={onNext} />}</Suspense>
      </div>
    </>
  );
}
