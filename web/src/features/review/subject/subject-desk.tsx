import { reviewStrings } from "../../../strings/review.ts";
import { reviewMoreStrings } from "../../../strings/review-more.ts";
import { Button } from "../../../ui/button.tsx";
import type { PictureDetails } from "../details/picture-details.ts";
import { Notice } from "../frame/notice.tsx";
import { SubjectFrame } from "./subject-frame.tsx";
import { useSubject } from "./use-subject.ts";

/** The subject of a picture to work on; and if it was not saved, why, with both ways out. */
export default function SubjectDesk({ picture }: { readonly picture: PictureDetails }) {
  const subject = useSubject(picture);
  const isConflict = subject.draft?.failure === "conflict";
  return (
    <>
      <SubjectFrame subject={subject} />
      {subject.draft?.state === "failed" && (
        <div className="absolute inset-x-3 bottom-3 z-10 grid justify-items-center">
          <Notice>
            {isConflict ? reviewMoreStrings.subjectConflict : reviewMoreStrings.subjectNotSaved}
            <Button size="small" onClick={subject.saveAgain}>
              {isConflict ? reviewMoreStrings.useMine : reviewStrings.retry}
            </Button>
            <Button size="small" look="quiet" onClick={subject.dismiss}>
              {reviewMoreStrings.cancel}
            </Button>
          </Notice>
        </div>
      )}
    </>
  );
}
