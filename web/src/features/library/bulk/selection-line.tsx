import { Ban, Check, Columns2, Crop, Download, EyeOff, RotateCcw, RotateCw, Tag, Trash2, X } from "lucide-react";
import { paths } from "../../../lib/paths.ts";
import { libraryStrings } from "../../../strings/library.ts";
import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";

export type BulkChoice = keyof typeof libraryBulkStrings.bulkActions | "download";

export interface SelectionLineProps {
  readonly count: number;
  readonly isAdmin: boolean;
  readonly isTrash: boolean;
  readonly isBusy: boolean;
  /** Which they are, where so few are chosen that they can stand side by side; else none. */
  readonly comparable: readonly string[];
  onChoose(choice: BulkChoice): void;
  onClear(): void;
}

const icons: Record<BulkChoice, React.ReactNode> = {
  approve: <Check aria-hidden />,
  reject: <Ban aria-hidden />,
  tag: <Tag aria-hidden />,
  download: <Download aria-hidden />,
  retry: <RotateCw aria-hidden />,
  remake: <Crop aria-hidden />,
  withdraw: <EyeOff aria-hidden />,
  trash: <Trash2 aria-hidden />,
  restore: <RotateCcw aria-hidden />,
};

/** What can be done: only admins decide, and what is in the trash comes out of it first. */
const choicesOf = (isAdmin: boolean, isTrash: boolean): readonly BulkChoice[] => {
  if (isTrash) return ["restore", "download"];
  const decisions: readonly BulkChoice[] = isAdmin ? ["approve", "reject", "withdraw"] : [];
  return [...decisions, "tag", "download", "retry", "remake", "trash"];
};

/** How many are selected, and what can be done with them. */
export const SelectionLine = ({
  count,
  isAdmin,
  isTrash,
  isBusy,
  comparable,
  onChoose,
  onClear,
}: SelectionLineProps) => (
  <div className="flex items-center gap-1 max-sm:flex-wrap">
    <p role="status" className="shrink-0 px-2 max-sm:flex-1 font-medium tabular-nums">
      {libraryBulkStrings.selected(count)}
    </p>
    <IconButton label={libraryStrings.clearSelection} icon={<X aria-hidden />} onClick={onClear} />
    <div className="flex min-w-0 gap-1 overflow-x-auto p-1 max-sm:w-full lg:flex-wrap">
      {choicesOf(isAdmin, isTrash).map((choice) => (
        <Button
          key={choice}
          look={choice === "approve" || choice === "restore" ? "primary" : choice === "trash" ? "danger" : "plain"}
          size="small"
          icon={icons[choice]}
          disabled={isBusy}
          onClick={() => onChoose(choice)}
          className="shrink-0"
        >
          {choice === "download" ? libraryBulkStrings.download : libraryBulkStrings.bulkActions[choice]}
        </Button>
      ))}
      {comparable.length > 0 && (
        <LinkButton
          size="small"
          icon={<Columns2 aria-hidden />}
          to={`${paths.compare}?pictures=${comparable.join()}`}
          className="shrink-0"
        >
          {libraryBulkStrings.compare}
        </LinkButton>
      )}
    </div>
  </div>
);
