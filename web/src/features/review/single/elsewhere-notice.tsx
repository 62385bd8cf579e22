import { reviewStrings } from "../../../strings/review.ts";
import { reviewMoreStrings } from "../../../strings/review-more.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";

const texts: Record<string, string> = reviewMoreStrings.decidedElsewhere;

export interface ElsewhereNoticeProps {
  readonly status: string;
  readonly onNext: (() => void) | undefined;
}

/** Somebody else has decided about the picture on the screen: it stays until the person goes on. */
const ElsewhereNotice = ({ status, onNext }: ElsewhereNoticeProps) => (
  <Notice>
    {texts[status] ?? reviewMoreStrings.decidedElsewhere.other}
    {onNext && (
      <Button size="small" onClick={onNext}>
        {reviewStrings.next}
      </Button>
    )}
  </Notice>
);

export default ElsewhereNotice;
