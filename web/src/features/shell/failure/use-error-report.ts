import { useEffect, useState } from "react";
import { useSession } from "../../session/session.ts";
import type { ErrorDetails } from "./error-details.ts";
import { localNumber, reportError } from "./report-error.ts";

export interface ErrorReport {
  /** What people tell an admin. */
  readonly number: string;
  /** `not_sent`: nobody is signed in, or there is no network; the number is known here only. */
  readonly state: "sending" | "sent" | "not_sent";
}

/** Sends what broke, once, if somebody is signed in. */
export function useErrorReport(details: ErrorDetails): ErrorReport {
  const isSignedIn = useSession().state === "signed_in";
  const [local] = useState(localNumber);
  const [report, setReport] = useState<ErrorReport>({ number: local, state: isSignedIn ? "sending" : "not_sent" });
  useEffect(() => {
    if (!isSignedIn) return;
    let isShown = true;
    reportError(details).then(
      (number) => isShown && setReport({ number, state: "sent" }),
      () => isShown && setReport({ number: local, state: "not_sent" }),
    );
    return () => {
      isShown = false;
    };
  }, [details, isSignedIn, local]);
  return report;
}
