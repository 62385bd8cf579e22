import { useRef } from "react";
import { settingsStrings as strings } from "../../../strings/settings.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";

export interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

export default function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  const stay = useRef<HTMLButtonElement>(null);
  return (
    <Dialog isOpen onClose={onStay} title={strings.leaveTitle} help={strings.leaveHelp} initialFocus={stay}>
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="danger" onClick={onLeave}>
          {strings.leave}
        </Button>
        <Button ref={stay} look="primary" onClick={onStay}>
          {strings.stay}
        </Button>
      </div>
    </Dialog>
  );
}
