import { type Schema, Validator } from "@cfworker/json-schema";
import type { Misfit, Validate } from "../_core/ports/validate.ts";

/** Enough to see what is wrong. */
const mostMisfits = 20;

/** Compares data with a JSON schema, without compiling it: nothing is evaluated, so that it runs where `eval` does not. */
export const validateJson: Validate = (schema, data) => {
  const { valid, errors } = new Validator(schema as Schema, "2020-12", false).validate(data);
  if (valid) return [];
  // The outer ones say only that an inner one is wrong.
  const deepest = errors.filter(
    ({ instanceLocation }) => !errors.some((other) => other.instanceLocation.startsWith(`${instanceLocation}/`)),
  );
  return deepest
    .slice(0, mostMisfits)
    .map(({ instanceLocation, error }): Misfit => ({ path: decodeURI(instanceLocation.slice(1)), message: error }));
};
