import { useEffect, useState } from "react";

const milliseconds = 1_500;

/** Whether what asks has been on the screen for a moment: what nobody came for does not share the network with the first screen. */
export function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), milliseconds);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}
