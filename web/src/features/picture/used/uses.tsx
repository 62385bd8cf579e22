import { pictureUsedStrings as strings } from "../../../strings/picture-used.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { usePerson } from "../../session/session.ts";
import { UseTable } from "./use-table.tsx";
import { useUses } from "./use-uses.ts";

/** Where a picture is in use, and where it was; a member is told on how many sites. Nothing where no site ever told. */
export function Uses({ id }: { readonly id: string }) {
  const isAdmin = usePerson().role === "admin";
  const { data, error, refetch } = useUses(id);
  if (!data) return error && <FailureMessage error={error} onRetry={() => void refetch()} />;
  if (!isAdmin) return data.sites > 0 && <p className="text-sm">{strings.inUse(data.sites)}.</p>;
  const current = data.uses.filter(({ ended_at }) => ended_at === null);
  const ended = data.uses.filter(({ ended_at }) => ended_at !== null);
  return (
    <>
      {current.length > 0 && <UseTable title={strings.title} uses={current} isOver={false} />}
      {ended.length > 0 && <UseTable title={strings.endedTitle} uses={ended} isOver />}
    </>
  );
}
