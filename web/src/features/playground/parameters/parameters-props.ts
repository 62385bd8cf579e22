import type { Asked } from "../../searching/search-answer.ts";

export interface ParametersProps {
  readonly asked: Asked;
  readonly onChange: (part: Partial<Asked>) => void;
  /** What the endpoint says of a field. */
  readonly errorOf: (field: keyof Asked) => string | undefined;
}
