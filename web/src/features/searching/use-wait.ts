import { useCallback, useEffect, useState } from "react";

/** Counts seconds down, once begun to the end; null when there is nothing to wait for. */
export function useWait(): { readonly wait: number | null; readonly begin: (seconds: number) => void } {
  const [until, setUntil] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const begin = useCallback((seconds: number) => {
    setNow(Date.now());
    setUntil((current) => current ?? Date.now() + seconds * 1_000);
  }, []);
  useEffect(() => {
    if (until === null) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) setUntil(null);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return { wait: until === null ? null : Math.max(1, Math.ceil((until - now) / 1_000)), begin };
}
