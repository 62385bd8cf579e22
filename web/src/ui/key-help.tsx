import { Dialog } from "./dialog.tsx";
import { type KeyRow, KeyRows } from "./key-rows.tsx";

export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

export interface KeyHelpProps {
  readonly title: string;
  readonly groups: readonly KeyGroup[];
  readonly onClose: () => void;
}

/** All keys of a screen. Load it lazily, as every dialog. */
export const KeyHelp = ({ title, groups, onClose }: KeyHelpProps) => (
  <Dialog isOpen onClose={onClose} title={title}>
    <div className="grid gap-5">
      {groups.map(({ title, rows }) => (
        <section key={title}>
          <h3 className="mb-2 text-sm font-semibold text-ink-soft">{title}</h3>
          <KeyRows rows={rows} />
        </section>
      ))}
    </div>
  </Dialog>
);
