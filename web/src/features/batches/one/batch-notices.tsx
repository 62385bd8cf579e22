import type { BatchProgress } from "../../../../../shared/batch-rows.ts";
import { settingsPath } from "../../../lib/paths.ts";
import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { NoticeLine } from "../../../ui/notice-line.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { usePerson } from "../../session/session.ts";

/** Why nothing goes on, and what to do about it. */
export function BatchNotices({
  progress: { held, held_by, paused_at, cancelled_at },
}: {
  readonly progress: BatchProgress;
}) {
  const { role } = usePerson();
  if (held === 0 && paused_at === null && cancelled_at === null) return null;
  return (
    <div role="status" className="-mb-4">
      {held > 0 && (
        <NoticeLine text={[held_by, role === "admin" ? null : strings.askAdmin].filter(Boolean).join(". ")}>
          {role === "admin" && <TextLink to={settingsPath("money")}>{strings.caps}</TextLink>}
        </NoticeLine>
      )}
      {paused_at !== null && <NoticeLine text={strings.pausedNotice} />}
      {cancelled_at !== null && <NoticeLine text={strings.cancelledNotice} />}
    </div>
  );
}
