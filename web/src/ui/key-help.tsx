import { Dialog } from "./dialog.tsx";
import { Keycap } from "./keycap.tsx";

export interface KeyGroup {
  readonly title: string;
  /** What is done, and the keys of which each does it. */
  readonly rows: readonly (readonly [string, readonly string[]])[];
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
          <dl className="grid gap-1.5 text-sm">
            {rows.map(([what, caps]) => (
              <div key={what} className="flex items-center justify-between gap-4">
                <dt>{what}</dt>
                <dd className="flex gap-1 whitespace-nowrap">
                  {caps.map((cap) => (
                    <Keycap key={cap}>{cap}</Keycap>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  </Dialog>
);
