import { type ProblemCode, problems } from "../../../../shared/problems.ts";
import { apiStrings as strings } from "../../strings/api.ts";
import type { ApiOperation } from "./api-document.ts";

const { failureColumns } = strings;

interface Failing {
  readonly status: string;
  readonly code: string;
  readonly title: string;
}

/** The failures that an operation answers: their statuses, codes and meanings. */
export const FailureTable = ({ operation, label }: { readonly operation: ApiOperation; readonly label: string }) => (
  <table aria-label={label} className="w-full text-left text-sm">
    <thead className="sr-only">
      <tr>
        <th scope="col">{failureColumns.status}</th>
        <th scope="col">{failureColumns.code}</th>
        <th scope="col">{failureColumns.meaning}</th>
      </tr>
    </thead>
    <tbody>
      {failuresOf(operation).map(({ status, code, title }) => (
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

function failuresOf({ responses }: ApiOperation): Failing[] {
  return Object.entries(responses).flatMap(([status, { content }]) =>
    Object.keys(content?.["application/problem+json"]?.examples ?? {}).map((code) => ({
      status,
      code,
      title: problems[code as ProblemCode].title,
    })),
  );
}
