import { z } from "zod";
import { invalid } from "./refusal.ts";

/** The JSON body of a request in the shape that is wanted. Throws the refusal that says what is wrong with it. */
export async function readBody<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
  const parsed = shape.safeParse(await request.json().catch(() => null));
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues[0]?.message ?? "Invalid body");
}

/** Addresses are the same however they are written. */
export const Email = z.email("Unable to validate email address: invalid format").toLowerCase();

export const Metadata = z.record(z.string(), z.unknown());
