import type { z } from "zod";

/** One operation that a caller can ask of Larder over HTTP. The function serves it; the web app, the CLI and builder sites call it. */
export interface Contract<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** Its path below `/functions/v1`: the name of the function that serves it, and more where that serves several, such as `patterns/{pattern}`. */
  readonly name: string;
  /** A `POST` or `PATCH` has its input in a JSON body, a `GET` in its address; what the path names as `{field}` is there, and nowhere else. */
  readonly method: "GET" | "POST" | "PATCH";
  readonly input: Input;
  readonly output: Output;
}

/** What a caller writes. */
export type InputOf<C extends Contract> = z.input<C["input"]>;
/** What a handler receives: defaults filled in, strings trimmed. */
export type ParsedOf<C extends Contract> = z.output<C["input"]>;
/** What a caller gets back. */
export type OutputOf<C extends Contract> = z.output<C["output"]>;
