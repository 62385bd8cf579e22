import { Button } from "./button.tsx";

interface ConflictProps {
  readonly title: string;
  readonly seeTheirs: string;
  /** What is saved now, part by part. */
  readonly theirs: readonly { readonly part: string; readonly text: string }[];
  readonly keepMine: string;
  readonly onKeepMine: () => void;
  readonly takeTheirs: string;
  readonly onTakeTheirs: () => void;
}

/** What was saved elsewhere while it was being written here, and which of both is to stay. */
export const Conflict = ({ title, seeTheirs, theirs, ...verbs }: ConflictProps) => (
  <div role="alert" className="grid gap-3 rounded-control bg-warn-soft p-3 text-sm text-warn">
    <p className="font-medium">{title}</p>
    <details>
      <summary className="cursor-pointer">{seeTheirs}</summary>
      {theirs.map(({ part, text }) => (
        <pre key={part} className="mt-2 max-h-48 overflow-auto font-mono text-xs whitespace-pre-wrap wrap-anywhere">
          {part}: {text}
        </pre>
      ))}
    </details>
    <div className="flex flex-wrap gap-2">
      <Button size="small" onClick={verbs.onKeepMine}>
        {verbs.keepMine}
      </Button>
      <Button size="small" onClick={verbs.onTakeTheirs}>
        {verbs.takeTheirs}
      </Button>
    </div>
  </div>
);
