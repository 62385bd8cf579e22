import { outsideStrings } from "../../strings/outside.ts";
import { Section } from "./section.tsx";

const { errorColumns } = outsideStrings;

export const Errors = () => (
  <Section title={outsideStrings.errorsTitle}>
    <p className="mb-4 text-ink-soft">{outsideStrings.errorsHelp}</p>
    <table className="w-full text-left text-sm">
      <thead className="sr-only">
        <tr>
          <th scope="col">{errorColumns.status}</th>
          <th scope="col">{errorColumns.code}</th>
          <th scope="col">{errorColumns.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {outsideStrings.errors.map(([status, code, meaning]) => (
          <tr key={code} className="border-t border-line align-top">
            <th scope="row" className="py-2.5 pr-4 font-semibold tabular-nums">
              {status}
            </th>
            <td className="py-2.5 pr-4 font-mono text-[0.8125rem]">{code}</td>
            <td className="py-2.5 text-ink-soft">{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Section>
);
