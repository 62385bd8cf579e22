import type { ReactNode } from "react";

interface StateMessageProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly help?: ReactNode;
  /** The way forward. */
  readonly action?: ReactNode;
}

/** What a screen shows in place of its content: that there is none, that it failed, that it is not for you. */
export const StateMessage = ({ icon, title, help, action }: StateMessageProps) => (
  <div className="mx-auto grid max-w-md content-start justify-items-center gap-3 p-8 text-center [&>svg]:size-8 [&>svg]:text-ink-soft">
    {icon}
    <h2 className="text-lg font-semibold">{title}</h2>
    {help && <div className="text-ink-soft">{help}</div>}
    {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
  </div>
);
