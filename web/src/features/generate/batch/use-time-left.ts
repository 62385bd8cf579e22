import { useEffect, useRef, useState } from "react";
import { batchStrings as strings } from "../../../strings/generate-batch.ts";
import { type Estimate, estimateOf, type TimeLeft, tellTimeLeft } from "./time-left.ts";

/** The time that is left, told anew every second; null when nothing is left to do. */
export function useTimeLeft(left: number, estimatedSeconds: number): string | null {
  const estimate = useRef<Estimate | null>(null);
  const [now, setNow] = useState(Date.now);
  const isRunning = left > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isRunning]);
  if (!isRunning) return null;
  estimate.current = estimateOf(estimate.current, left, estimatedSeconds, Date.now());
  return textOf(tellTimeLeft(estimate.current, now));
}

function textOf(left: TimeLeft): string {
  switch (left.kind) {
    case "seconds":
    case "minutes":
      return strings[left.kind](left.value);
    default:
      return strings[left.kind];
  }
}
