import { AppError } from "../../../../shared/problems.ts";
import type { Stage } from "./stage.ts";

/** Reads out of a picture what its pattern asks for. */
export const extract: Stage<never> = async () => {
  throw new AppError("internal");
};
