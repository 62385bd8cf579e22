import { Suspense } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { SubjectStage } from "../../editing/subject/subject-stage.tsx";

const ElsewhereNotice = lazyPart(() => import("./elsewhere-notice.tsx"));

export interface StageProps {
  readonly picture: PictureDetails;
  /** What somebody else has made of it while it was here. */
  readonly elsewhere: string | undefined;
  readonly onNext: (() => void) | undefined;
}

/** The picture that is decided about. */
export const Stage = ({ picture, elsewhere, onNext }: StageProps) => (
  <SubjectStage picture={picture}>
    <Suspense>{elsewhere && <ElsewhereNotice status={elsewhere} onNext={onNext} />}</Suspense>
  </SubjectStage>
);
