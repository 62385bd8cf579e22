import { useEffect, useState } from "react";

/** What a value came to rest at: it follows once it has not changed for a while. Values are compared as JSON. */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  const latest = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(latest) as Value), milliseconds);
    return () => clearTimeout(timer);
  }, [latest, milliseconds]);
  return settled;
}
