import { recipeImportStrings as strings } from "../../../strings/recipes-import.ts";

const shown = 20;

/** What is wrong with a file, and with what is left out of it. */
export const ProblemList = ({ problems }: { readonly problems: readonly string[] }) =>
  problems.length === 0 ? null : (
    <div role="alert" className="rounded-control bg-warn-soft px-3 py-2 text-sm text-warn">
      <p className="font-medium">{strings.problems(problems.length)}</p>
      <ul className="mt-1 list-disc pl-5 wrap-anywhere">
        {problems.slice(0, shown).map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same
          <li key={at}>{problem}</li>
        ))}
      </ul>
      {problems.length > shown && <p className="mt-1">{strings.moreProblems(problems.length - shown)}</p>}
    </div>
  );
