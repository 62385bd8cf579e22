import { UserPlus, UsersRound } from "lucide-react";
import { Suspense } from "react";
import { useSearchParams } from "react-router-dom";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { peopleStrings as strings } from "../../../strings/settings-people.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { Card } from "../card.tsx";
import { SectionSkeleton } from "../section-skeleton.tsx";
import { MemberRow } from "./member-row.tsx";
import { useMembers } from "./use-members.ts";

const InviteDialog = lazyPart(() => import("./invite-dialog.tsx"));
const PasswordLinkDialog = lazyPart(() => import("./password-link-dialog.tsx"));
const RemoveDialog = lazyPart(() => import("./remove-dialog.tsx"));

/** Who may come in and as what. The address holds which dialog is open. */
export default function PeopleSection() {
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useMembers();
  const open = (what: Record<string, string>) => setParams(what, { replace: true });
  if (!data && error) return <FailureMessage error={error} onRetry={refetch} />;
  if (!data) return <SectionSkeleton />;
  const find = (id: string | null) => data.find(({ user_id }) => user_id === id);
  const removed = find(params.get("remove"));
  const locked = find(params.get("password"));
  const invited = params.get("invite");
  return (
    <Card
      title={strings.title}
      help={strings.help}
      actions={
        <Button look="primary" icon={<UserPlus aria-hidden />} onClick={() => open({ invite: "" })}>
          {strings.invite}
        </Button>
      }
    >
      <ul aria-label={strings.list} className="grid">
        {data.map((member) => (
          <MemberRow
            key={member.user_id}
            member={member}
            onInvite={() => open({ invite: member.email })}
            onPasswordLink={() => open({ password: member.user_id })}
            onRemove={() => open({ remove: member.user_id })}
          />
        ))}
      </ul>
      {data.length === 1 && (
        <StateMessage icon={<UsersRound aria-hidden />} title={strings.aloneTitle} help={strings.aloneHelp} />
      )}
      <Suspense>
        {invited !== null && (
          <InviteDialog
            email={invited}
            role={data.find(({ email }) => email === invited)?.role ?? "member"}
            onClose={() => open({})}
          />
        )}
        {locked && <PasswordLinkDialog member={locked} onClose={() => open({})} />}
        {removed && <RemoveDialog member={removed} onClose={() => open({})} />}
      </Suspense>
    </Card>
  );
}
