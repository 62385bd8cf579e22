import { splitStatements, withoutComments } from "./statements.ts";
import { type Frame, frame, int16, readTexts } from "./wire.ts";

/**
 * Whether the frames of a client begin a `copy ... from stdin`. PGlite cannot wait for the rows that follow (it takes the
 * missing input for a broken connection and ends), so they are collected first and handed over together.
 */
export function beginsCopyIn(request: Frame[]): boolean {
  return request.some(({ type, body }) => {
    if (type !== "Q" && type !== "P") return false;
    const script = readTexts(body)[type === "Q" ? 0 : 1] ?? "";
    return fromStdin.test(script) && splitStatements(script).some((each) => copyIn.test(withoutComments(each)));
  });
}

const fromStdin = /\bfrom\s+stdin\b/i;
const copyIn = /^copy\b[\s\S]*\bfrom\s+stdin\b/i;

/** Asks the client for its rows, without saying how many columns there will be: clients do not look. */
export const copyInResponse = frame("G", Uint8Array.of(0), int16(0));
