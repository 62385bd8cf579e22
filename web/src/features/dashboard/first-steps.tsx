import { dashboardStrings as strings } from "../../strings/dashboard.ts";
import { TextLink } from "../../ui/text-link.tsx";
import { stepsFor } from "./steps-for.ts";

interface FirstStepsProps {
  readonly isAdmin: boolean;
}

/** What a library without a picture shows. */
export const FirstSteps = ({ isAdmin }: FirstStepsProps) => (
  <section className="mx-auto max-w-3xl">
    <h2 className="mb-4 text-lg font-semibold">{strings.emptyTitle}</h2>
    <ol className="grid gap-4 md:grid-cols-3">
      {stepsFor(isAdmin).map(({ title, help, action, to }, index) => (
        <li key={title} className="grid content-start gap-2 rounded-card border border-line bg-raised p-5">
          <span className="grid size-8 place-items-center rounded-full bg-accent-soft font-semibold text-accent-strong">
            {index + 1}
          </span>
          <h3 className="font-semibold">{title}</h3>
          <p className="text-sm text-ink-soft">{help}</p>
          <TextLink to={to} className="text-sm">
            {action}
          </TextLink>
        </li>
      ))}
    </ol>
  </section>
);
