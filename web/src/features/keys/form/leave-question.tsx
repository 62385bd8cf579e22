import { newKeyStrings as strings } from "../../../strings/key-form.ts";
import { Button } from "../../../ui/button.tsx";

export interface LeaveQuestionProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks whoever closes a key that they have not copied. */
export const LeaveQuestion = ({ onStay, onLeave }: LeaveQuestionProps) => (
  <div
    role="alert"
    className="sticky bottom-0 grid gap-3 rounded-control border border-warn bg-warn-soft p-3 text-sm text-warn"
  >
    <div>
      <p className="font-medium">{strings.leaveTitle}</p>
      <p>{strings.leaveHelp}</p>
    </div>
    <div className="flex flex-wrap justify-end gap-2">
      <Button onClick={onLeave}>{strings.leave}</Button>
      <Button look="primary" autoFocus onClick={onStay}>
        {strings.leaveStay}
      </Button>
    </div>
  </div>
);
