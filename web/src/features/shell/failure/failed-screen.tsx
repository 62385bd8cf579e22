import { useState } from "react";
import { paths } from "../../../lib/paths.ts";
import { reportingStrings as strings } from "../../../strings/failure-report.ts";
import { Button } from "../../../ui/button.tsx";
import { CopyButton } from "./copy-button.tsx";
import { detailsOf, textOf } from "./error-details.ts";
import { useErrorReport } from "./use-error-report.ts";

/**
 * What stands in the place of a screen that threw: the number of its report, what to do, and where help is. It is part of
 * the app itself, for a screen whose code cannot be loaded must be able to show it, and its links need no router.
 */
export function FailedScreen({ error }: { readonly error: unknown }) {
  const [details] = useState(() => detailsOf(error, window));
  const { number, state } = useErrorReport(details);
  return (
    <div role="alert" className="mx-auto grid max-w-xl justify-items-center gap-4 p-8 text-center">
      <h1 className="text-lg font-semibold">{strings.title}</h1>
      <p className="text-ink-soft">{state === "not_sent" ? strings.helpAlone : strings.help}</p>
      {state === "sending" ? (
        <p className="text-sm text-ink-soft">{strings.sending}</p>
      ) : (
        <div className="grid justify-items-center gap-2 rounded-card border border-line bg-raised px-6 py-4">
          <p className="font-mono text-lg font-semibold select-all">{strings.number(number)}</p>
          <p className="text-sm text-ink-soft">{state === "sent" ? strings.sent : strings.notSent}</p>
          {state === "sent" ? (
            <CopyButton label={strings.copy} text={number} />
          ) : (
            <CopyButton label={strings.copyDetails} text={`${strings.number(number)}\n${textOf(details)}`} />
          )}
        </div>
      )}
      <div className="flex flex-wrap items-center justify-center gap-4">
        <Button look="primary" onClick={() => window.location.reload()}>
          {strings.reload}
        </Button>
        <a href={paths.help} className="text-accent underline underline-offset-2 hover:text-accent-strong">
          {strings.getHelp}
        </a>
      </div>
      <details className="w-full text-left text-sm">
        <summary className="text-ink-soft">{strings.details}</summary>
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="mt-2 max-h-60 overflow-auto rounded-control bg-inset p-3 text-xs whitespace-pre-wrap"
        >
          {textOf(details)}
        </pre>
      </details>
    </div>
  );
}
