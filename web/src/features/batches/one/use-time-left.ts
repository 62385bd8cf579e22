import { useRef } from "react";
import { addSample, type Sample, secondsLeft } from "./time-left.ts";

/** Seconds until the batch is done, told anew with every answer. */
export function useTimeLeft(left: number, estimatedSeconds: number, askedAt: number): number {
  const samples = useRef<Sample[]>([]);
  if (samples.current.at(-1)?.at !== askedAt) samples.current = addSample(samples.current, { at: askedAt, left });
  return secondsLeft(samples.current, estimatedSeconds);
}
