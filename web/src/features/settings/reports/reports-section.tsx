import { BadgeCheck, SearchX } from "lucide-react";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { reportStrings as strings } from "../../../strings/settings-reports.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { Card } from "../card.tsx";
import { useMembers } from "../people/use-members.ts";
import { ReportRow } from "./report-row.tsx";
import { mostReports, useReports } from "./use-reports.ts";

/** What broke in members' browsers. The address holds the number that is looked for. */
export default function ReportsSection() {
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get("report") ?? "");
  const number = typed.trim();
  const { data, error, refetch } = useReports(number);
  const { data: members } = useMembers();
  const find = (text: string) => {
    setTyped(text);
    setParams(text.trim() ? { report: text.trim() } : {}, { replace: true });
  };
  return (
    <Card title={strings.title} help={strings.help}>
      <search className="mb-4 block max-w-sm">
        <TextField
          label={strings.find}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => find(target.value)}
        />
      </search>
      {!data && error && <FailureMessage error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton className="h-40" />}
      {data?.length === 0 && number === "" && (
        <StateMessage icon={<BadgeCheck aria-hidden />} title={strings.emptyTitle} help={strings.emptyHelp} />
      )}
      {data?.length === 0 && number !== "" && (
        <StateMessage
          icon={<SearchX aria-hidden />}
          title={strings.nothingTitle}
          help={strings.nothingHelp}
          action={<Button onClick={() => find("")}>{strings.showAll}</Button>}
        />
      )}
      <ul aria-label={strings.list}>
        {data?.map((report) => (
          <ReportRow
            key={report.id}
            report={report}
            from={members?.find(({ user_id }) => user_id === report.reported_by)?.email ?? strings.nobody}
            isOpen={data.length === 1}
          />
        ))}
      </ul>
      {data?.length === mostReports && <p className="mt-3 text-sm text-ink-soft">{strings.more}</p>}
    </Card>
  );
}
