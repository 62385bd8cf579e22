import type { z } from "zod";
import { invalidRequest } from "./storage-problem.ts";

/** The request's JSON body in the asked shape; anything else is an invalid request. */
export async function jsonInput<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
  const body: unknown = await request.json().catch(() => undefined);
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw invalidRequest(`body${issue ? `/${issue.path.join("/")} ${issue.message}` : " is not valid"}`);
}
