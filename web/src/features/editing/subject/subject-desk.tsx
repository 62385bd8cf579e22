import { editingStrings } from "../../../strings/editing.ts";
import { editingMoreStrings } from "../../../strings/editing-more.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { PictureDetails } from "../details/picture-details.ts";
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
            {isConflict ? editingMoreStrings.subjectConflict : editingMoreStrings.subjectNotSaved}
            <Button size="small" onClick={subject.saveAgain}>
              {isConflict ? editingMoreStrings.useMine : editingStrings.retry}
            </Button>
            <Button size="small" look="quiet" onClick={subject.dismiss}>
              {editingMoreStrings.cancel}
            </Button>
          </Notice>
        </div>
      )}
    </>
  );
}
