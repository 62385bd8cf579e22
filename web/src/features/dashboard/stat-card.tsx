import { classes } from "../../lib/classes.ts";
import { TextLink } from "../../ui/text-link.tsx";

interface StatCardProps {
  readonly label: string;
  readonly value: string;
  /** Lines. */
  readonly note?: string | undefined;
  readonly to?: string;
  readonly action?: string;
  /** Something waits for a person here. */
  readonly isUrgent?: boolean;
}

export const StatCard = ({ label, value, note, to, action, isUrgent }: StatCardProps) => (
  <section
    aria-label={label}
    className={classes(
      "grid content-start gap-1 rounded-card border p-4",
      isUrgent ? "border-accent bg-accent-soft" : "border-line bg-raised",
    )}
  >
    <h2 className={classes("text-sm", isUrgent ? "text-ink" : "text-ink-soft")}>{label}</h2>
    <p className="text-3xl font-semibold tracking-tight tabular-nums">{value}</p>
    {note && <p className={classes("text-sm whitespace-pre-line", isUrgent ? "text-ink" : "text-ink-soft")}>{note}</p>}
    {to && (
      <TextLink to={to} className="mt-1 text-sm">
        {action}
      </TextLink>
    )}
  </section>
);
