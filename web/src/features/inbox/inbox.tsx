import { useQuery } from "@tanstack/react-query";
import { MailOpen } from "lucide-react";
import { useSearchParams } from "react-router-dom";
import { classes } from "../../lib/classes.ts";
import { formatAgo } from "../../strings/format.ts";
import { inboxStrings } from "../../strings/inbox.ts";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { MailView } from "./mail-view.tsx";
import { readInbox } from "./read-inbox.ts";

/** The mails of this stack, the open one beside the list. */
export function Inbox() {
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useQuery({ queryKey: ["mails"], queryFn: readInbox, refetchInterval: 3_000 });
  if (error && !data) return <FailureMessage error={error} onRetry={refetch} />;
  if (!data) return <Skeleton className="h-64" />;
  if (data.length === 0)
    return (
      <StateMessage icon={<MailOpen aria-hidden />} title={inboxStrings.emptyTitle} help={inboxStrings.emptyHelp} />
    );
  const open = data.find(({ id }) => id === params.get("mail")) ?? data[0]!;
  return (
    <div className="grid gap-4 md:grid-cols-[20rem_1fr]">
      <ul aria-label={inboxStrings.mails} className="grid content-start gap-1">
        {data.map(({ id, subject, to, sent_at }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === open.id}
              onClick={() => setParams({ mail: id }, { replace: true })}
              className={classes(
                "w-full rounded-control px-3 py-2 text-left hover:bg-inset",
                id === open.id && "bg-accent-soft",
              )}
            >
              <span className="block truncate font-medium">{subject}</span>
              <span className="block truncate text-sm text-ink-soft">
                {inboxStrings.to(to)}, {formatAgo(sent_at)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <MailView mail={open} />
    </div>
  );
}
