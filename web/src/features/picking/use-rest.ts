import { useEffect, useState } from "react";

const pauseMilliseconds = 250;

/** What a text came to rest at: it follows once nothing was written for a moment. */
export function useRest(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
