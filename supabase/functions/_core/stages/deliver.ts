import { AppError } from "../../../../shared/problems.ts";
import type { Stage } from "./stage.ts";

/** Tells an endpoint what happened. */
export const deliver: Stage<never> = async () => {
  throw new AppError("internal");
};
