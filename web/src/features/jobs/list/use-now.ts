import { useEffect, useState } from "react";

/** The time in milliseconds since 1970, every few seconds another. */
export function useNow(milliseconds = 5_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
  return now;
}
