import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import type { InviteOutput } from "../../../../../shared/invite.ts";
import type { MemberRole } from "../../../../../shared/members.ts";
import { peopleStrings as strings } from "../../../strings/settings-people.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { InboxHint } from "../../session/inbox-hint.tsx";

export interface InviteSentProps {
  readonly sent: InviteOutput;
  /** The role that was asked for: whoever is in keeps theirs. */
  readonly wanted: MemberRole;
  readonly onClose: () => void;
}

/** What came of it: a link to send on, or a mail on its way. */
export function InviteSent({ sent: { email, is_new, link, role }, wanted, onClose }: InviteSentProps) {
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard.writeText(link ?? "");
    setCopied(true);
  };
  const title = is_new ? strings.mailed(email) : strings.passwordMailed(email);
  const help = [
    !is_new && strings.known,
    role !== wanted && strings.keepsRole(role),
    link ? strings.linkHelp : strings.mailedHelp,
  ];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={link ? strings.linkMade(email) : title}
      help={help.filter(Boolean).join(" ")}
    >
      <div className="grid gap-4">
        {link ? (
          <TextField
            ref={field}
            label={strings.link}
            readOnly
            value={link}
            onFocus={({ target }) => target.select()}
            className="font-mono"
          />
        ) : (
          <InboxHint />
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{strings.done}</Button>
          {link && (
            <Button
              look="primary"
              icon={isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
              onClick={() => void copy().catch(() => field.current?.select())}
            >
              {isCopied ? strings.copied : strings.copy}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
