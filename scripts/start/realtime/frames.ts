/** One message of the Phoenix channel protocol, which Realtime speaks. */
export interface Frame {
  readonly joinRef: string | null;
  readonly ref: string | null;
  readonly topic: string;
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The two serializers a client may ask for with `vsn`. */
export type Version = "1.0.0" | "2.0.0";

/** Null for what is no frame. Binary frames (a client's own broadcasts) are not understood. */
export function decodeFrame(data: unknown, version: Version): Frame | null {
  if (typeof data !== "string") return null;
  try {
    const message = JSON.parse(data);
    const [joinRef, ref, topic, event, payload] =
      version === "2.0.0" ? message : [message.join_ref, message.ref, message.topic, message.event, message.payload];
    if (typeof topic !== "string" || typeof event !== "string") return null;
    return { joinRef: joinRef ?? null, ref: ref ?? null, topic, event, payload: payload ?? {} };
  } catch {
    return null;
  }
}

export function encodeFrame(frame: Frame, version: Version): string {
  const { joinRef, ref, topic, event, payload } = frame;
  if (version === "2.0.0") return JSON.stringify([joinRef, ref, topic, event, payload]);
  return JSON.stringify({ join_ref: joinRef, ref, topic, event, payload });
}
