import { formatShare } from "../../../strings/format.ts";
import { patternValueStrings as strings } from "../../../strings/pattern-values.ts";
import { unsure } from "./confidence.ts";

interface ValueCellProps {
  /** Missing: the picture does not tell, or the version has no such field. */
  readonly value: string | undefined;
  /** 0 to 1; null where the model does not say. */
  readonly confidence: number | null;
  /** Another version read something else. */
  readonly differs?: boolean;
}

/** One value that was read, how sure the model is of it, and whether versions differ in it. */
export const ValueCell = ({ value, confidence, differs = false }: ValueCellProps) => (
  <td
    className={`max-w-80 min-w-24 px-3 py-2 align-top whitespace-pre-wrap wrap-anywhere ${differs ? "bg-warn-soft" : ""}`}
  >
    {value === undefined || value === "" ? <span className="text-ink-soft">–</span> : value}
    {confidence !== null && (
      <span className={`ml-1.5 text-xs tabular-nums ${confidence < unsure ? "text-warn" : "text-ink-soft"}`}>
        <span className="sr-only">{strings.sure}</span> {formatShare(confidence)}
      </span>
    )}
    {differs && <span className="sr-only"> ({strings.differs})</span>}
  </td>
);
