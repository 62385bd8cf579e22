import { type PropsWithChildren, Suspense } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { useTouched } from "../../../lib/use-touched.ts";
import { imageStrings } from "../../../strings/images.ts";
import { Picture } from "../../images/picture.tsx";
import { type PictureDetails, titleOf, variantOf } from "../details/picture-details.ts";
import { useCanEdit } from "../edits/use-can-edit.ts";
import { SubjectOutline } from "./subject-outline.tsx";
import { useSubjectBox } from "./use-subject-box.ts";

const SubjectDesk = lazyPart(() => import("./subject-desk.tsx"));

/**
 * The whole picture as large as there is room for it, but never larger than it is, with its subject. The room is the
 * caller's: a container with a size. `children` are notices above it.
 */
export function SubjectStage({ picture, children }: PropsWithChildren<{ readonly picture: PictureDetails }>) {
  const outline = <SubjectOutline box={useSubjectBox(picture)} />;
  const canEdit = useCanEdit(picture);
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
        {canEdit &&
          (isTouched ? (
            <Suspense fallback={outline}>
              <SubjectDesk picture={picture} />
            </Suspense>
          ) : (
            outline
          ))}
      </div>
      <div className="absolute inset-x-3 top-3 z-10 grid justify-items-center gap-2">{children}</div>
    </>
  );
}
