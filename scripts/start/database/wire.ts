/** The frames of the Postgres wire protocol 3.0: a type byte, a length that counts itself, a body. */
export interface Frame {
  type: string;
  body: Uint8Array;
  /** Type, length and body together. */
  bytes: Uint8Array;
}

/** The whole frames at the start of the bytes; what is left over is the beginning of a frame still to come. */
export function readFrames(bytes: Uint8Array): { frames: Frame[]; rest: Uint8Array } {
  const frames: Frame[] = [];
  let at = 0;
  while (bytes.length - at >= 5) {
    const end = at + 1 + readInt32(bytes, at + 1);
    if (end < at + 5) throw new Error("A frame is shorter than its own header");
    if (end > bytes.length) break;
    frames.push({
      type: String.fromCharCode(bytes[at]!),
      body: bytes.subarray(at + 5, end),
      bytes: bytes.subarray(at, end),
    });
    at = end;
  }
  return { frames, rest: bytes.subarray(at) };
}

export function readInt32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getInt32(at);
}

/** The texts of a body that are each ended by a zero byte. */
export function readTexts(body: Uint8Array): string[] {
  const text = new TextDecoder().decode(body);
  return text.split("\0").slice(0, -1);
}

export function joinBytes(parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** A text with its closing zero byte. */
export function text(value: string): Uint8Array {
  return new TextEncoder().encode(`${value}\0`);
}

export function int16(value: number): Uint8Array {
  return Uint8Array.of(value >> 8, value);
}

export function int32(value: number): Uint8Array {
  return Uint8Array.of(value >> 24, value >> 16, value >> 8, value);
}

export function frame(type: string, ...parts: Uint8Array[]): Uint8Array {
  const body = joinBytes(parts);
  return joinBytes([Uint8Array.of(type.charCodeAt(0)), int32(body.length + 4), body]);
}

/** What a server says once a client is let in without a password. */
export function greeting(parameters: [name: string, value: string][], processId: number): Uint8Array {
  return joinBytes([
    frame("R", int32(0)),
    ...parameters.map(([name, value]) => frame("S", text(name), text(value))),
    frame("K", int32(processId), int32(0)),
    frame("Z", Uint8Array.of(73)),
  ]);
}

/** An error that ends the connection. @param code Five characters of SQLSTATE. */
export function fatal(code: string, message: string): Uint8Array {
  const fields = [`SFATAL`, `VFATAL`, `C${code}`, `M${message}`].map(text);
  return frame("E", ...fields, Uint8Array.of(0));
}

export const sync = frame("S");

/** Prepares a statement; the empty name is the unnamed statement. */
export function parse(name: string, statement: string, parameterTypes: number[]): Uint8Array {
  return frame("P", text(name), text(statement), int16(parameterTypes.length), ...parameterTypes.map(int32));
}

/** Gives the unnamed statement its values, as text. */
export function bind(values: readonly string[]): Uint8Array {
  const bytes = values.map((value) => new TextEncoder().encode(value));
  return frame(
    "B",
    text(""),
    text(""),
    int16(0),
    int16(bytes.length),
    ...bytes.flatMap((value) => [int32(value.length), value]),
    int16(0),
  );
}

/** Runs what was bound last, to its end. */
export const execute = frame("E", text(""), int32(0));
