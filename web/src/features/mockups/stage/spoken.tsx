import { useEffect, useRef, useState } from "react";
import { mockupStrings as strings } from "../../../strings/mockups.ts";
import type { Placement } from "../placing/placement.ts";

const pauseMilliseconds = 500;

/** Says where the picture lies, once it came to rest. */
export function Spoken({ placement }: { readonly placement: Placement }) {
  const [text, setText] = useState("");
  const first = useRef(placement);
  useEffect(() => {
    if (placement === first.current) return;
    const { x, y, scale, rotation } = placement;
    const whole = (value: number) => Math.round(value * 10) / 10;
    const told = strings.told(whole(x), whole(y), Math.round(scale * 100), whole(rotation));
    const timer = setTimeout(() => setText(told), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [placement]);
  return (
    <p role="status" className="sr-only">
      {text}
    </p>
  );
}
