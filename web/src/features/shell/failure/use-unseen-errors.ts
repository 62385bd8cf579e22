import { useEffect } from "react";
import { Failure } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { reportingStrings as strings } from "../../../strings/failure-report.ts";
import { detailsOf } from "./error-details.ts";
import { reportError } from "./report-error.ts";

/** One page that breaks again and again needs no more reports than this. */
const most = 3;

/** Whether it is an error of this app: not one that was expected, and not one of a browser extension or of nobody. */
export const isOurs = (error: unknown, origin: string): error is Error =>
  error instanceof Error &&
  !(error instanceof Failure) &&
  error.name !== "AbortError" &&
  (error.stack ?? "").includes(`${origin}/`);

/**
 * Reports what breaks where nothing is drawn: a button whose handler throws does nothing at all, so without this nobody
 * would ever hear of it. The person is told, and the page stays as it is.
 */
export function useUnseenErrors(): void {
  useEffect(() => {
    let count = 0;
    const tell = (error: unknown) => {
      if (!isOurs(error, window.location.origin) || ++count > most) return;
      reportError(detailsOf(error, window)).then(
        (number) => void notify.failed(strings.behindTitle, { detail: strings.behindHelp(number), id: "unseen" }),
        () => {}, // without a network, or a session, there is nobody to tell
      );
    };
    const fail = ({ error }: ErrorEvent) => tell(error);
    const reject = ({ reason }: PromiseRejectionEvent) => tell(reason);
    window.addEventListener("error", fail);
    window.addEventListener("unhandledrejection", reject);
    return () => {
      window.removeEventListener("error", fail);
      window.removeEventListener("unhandledrejection", reject);
    };
  }, []);
}
