import { type ReactNode, useId } from "react";

export interface FieldProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  /** What is wrong with the value, if something is. */
  readonly error?: string | undefined;
  /** Draws the control; it spreads the props that tie it to its label, help and error. */
  readonly children: (control: ControlProps) => ReactNode;
  readonly className?: string;
}

interface ControlProps {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
}

/** A label, a control, and below it what helps or what is wrong. */
export function Field({ label, help, error, children, className }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? help;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {children({ id, "aria-invalid": error !== undefined, "aria-describedby": note ? noteId : undefined })}
      {note && (
        <p
          id={noteId}
          role={error ? "alert" : undefined}
          className={`mt-1 text-sm ${error ? "text-bad" : "text-ink-soft"}`}
        >
          {note}
        </p>
      )}
    </div>
  );
}

/** How a text input, a text area or a select looks. */
export const controlLook =
  "w-full min-h-10 rounded-control border border-line-strong bg-raised px-3 py-2 text-ink placeholder:text-ink-soft aria-invalid:border-bad disabled:opacity-55";
