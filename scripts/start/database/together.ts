import type { PGlite } from "@electric-sql/pglite";
import { joinBytes } from "./wire.ts";

type Send = PGlite["execProtocolStream"];

/**
 * Has a query of PGlite go to the database in two messages: which types its parameters have must be known before these are
 * written, and nothing else. PGlite sends each of its six frames alone.
 */
export function sendTogether(driver: PGlite): void {
  const send: Send = driver.execProtocolStream.bind(driver);
  let held: Uint8Array[] = [];
  const sendHeld: Send = async (frame, options) => {
    held.push(frame);
    if (waits(frame)) return [];
    const all = joinBytes(held);
    held = [];
    return await send(all, options);
  };
  Reflect.set(driver, "execProtocolStream", sendHeld);
}

/** Whether nothing of a frame's answer is needed before the next: of Parse, Bind, Execute and Describe of a portal. */
function waits(frame: Uint8Array): boolean {
  const type = String.fromCharCode(frame[0]!);
  return type === "D" ? String.fromCharCode(frame[5]!) === "P" : "PBE".includes(type);
}
