import type { Member } from "../../../../../shared/members.ts";
import { formatAgo } from "../../../strings/format.ts";
import { peopleStrings as strings } from "../../../strings/settings-people.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { controlLook } from "../../../ui/field.tsx";
import { usePerson } from "../../session/session.ts";
import { changeRole } from "./change-member.ts";

export interface MemberRowProps {
  readonly member: Member;
  /** For who has not come yet. */
  readonly onInvite: () => void;
  /** For who has. */
  readonly onPasswordLink: () => void;
  readonly onRemove: () => void;
}

/** One of the people. Nobody changes themselves: an admin who did could leave a library without one. */
export function MemberRow({ member, onInvite, onPasswordLink, onRemove }: MemberRowProps) {
  const { user_id, email, role, joined_at, last_sign_in_at, invited } = member;
  const isMe = usePerson().id === user_id;
  const seen = last_sign_in_at && strings.lastSeen(formatAgo(last_sign_in_at));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line py-3 first:border-t-0">
      <div className="min-w-48 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium break-all">
          {email}
          {isMe && <Badge tone="accent">{strings.you}</Badge>}
          {invited && <Badge tone="warn">{strings.notYet}</Badge>}
        </p>
        <p className="text-sm text-ink-soft">
          {[strings.joined(formatAgo(joined_at)), !invited && seen].filter(Boolean).join(", ")}
        </p>
      </div>
      {isMe ? (
        <p className="text-sm text-ink-soft">{strings.roles[role]}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <select
            aria-label={strings.roleOf(email)}
            value={role}
            onChange={({ target }) => void changeRole(member, target.value as Member["role"])}
            className={`${controlLook} w-auto!`}
          >
            <option value="member">{strings.roles.member}</option>
            <option value="admin">{strings.roles.admin}</option>
          </select>
          <Button
            look="quiet"
            className="w-36"
            aria-label={invited ? strings.againOf(email) : strings.newPasswordOf(email)}
            onClick={invited ? onInvite : onPasswordLink}
          >
            {invited ? strings.again : strings.newPassword}
          </Button>
          <Button look="danger" aria-label={strings.removeOf(email)} onClick={onRemove}>
            {strings.remove}
          </Button>
        </div>
      )}
    </li>
  );
}
