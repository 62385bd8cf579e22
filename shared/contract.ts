import type { z } from "zod";

/** One operation that a caller can ask of Larder over HTTP. The function serves it; the web app, the CLI and builder sites call it. */
export interface Contract<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /**
   * Its path below `/functions/v1`: the name of the function that serves it, and more where that serves several, such as
   * `patterns/{pattern}`. What the path names in braces is a field of the input that stands there, and nowhere else.
   */
  readonly name: string;
  /** A `POST` or `PATCH` has the rest of its input in a JSON body, a `GET` in its address. */
  readonly method: "GET" | "POST" | "PATCH";
  readonly input: Input;
  readonly output: Output;
  /** The answer is a text under its own content type, of which the client makes `{text, content_type}`; JSON unless told. */
  readonly answersText?: true;
}

/** What a caller writes. */
export type InputOf<C extends Contract> = z.input<C["input"]>;
/** What a handler receives: defaults filled in, strings trimmed. */
export type ParsedOf<C extends Contract> = z.output<C["input"]>;
/** What a caller gets back. */
export type OutputOf<C extends Contract> = z.output<C["output"]>;
