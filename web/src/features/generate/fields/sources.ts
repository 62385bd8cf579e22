import { generateStrings as strings } from "../../../strings/generate.ts";

/** Where what is asked for comes from. */
export const sources = [
  { value: "words", label: strings.sources.words },
  { value: "template", label: strings.sources.template },
] as const;
