import { apiStrings as strings } from "../../strings/api.ts";
import type { ApiDocument, ApiOperation } from "./api-document.ts";

const { failureColumns } = strings;

interface Failing {
  readonly status: string;
  readonly code: string;
  readonly title: string;
}

export interface FailureTableProps {
  readonly operation: ApiOperation;
  readonly problems: ApiDocument["components"]["examples"];
  readonly label: string;
}

/** The failures that an operation answers: their statuses, codes and meanings. */
export const FailureTable = ({ operation, problems, label }: FailureTableProps) => (
  <table aria-label={label} className="w-full text-left text-sm">
    <thead className="sr-only">
      <tr>
        <th scope="col">{failureColumns.status}</th>
        <th scope="col">{failureColumns.code}</th>
        <th scope="col">{failureColumns.meaning}</th>
      </tr>
    </thead>
    <tbody>
      {failuresOf(operation, problems).map(({ status, code, title }) => (
        <tr key={code} className="border-t border-line align-top">
          <th scope="row" className="py-2 pr-4 font-semibold tabular-nums">
            {status}
          </th>
          <td className="py-2 pr-4 font-mono text-[0.8125rem] wrap-anywhere">{code}</td>
          <td className="py-2 text-ink-soft">{title}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

function failuresOf({ responses }: ApiOperation, problems: FailureTableProps["problems"]): Failing[] {
  return Object.entries(responses).flatMap(([status, { content }]) =>
    Object.keys(content?.["application/problem+json"]?.examples ?? {}).map((code) => ({
      status,
      code,
      title: problems[code]?.value.title ?? "",
    })),
  );
}
