import type { TestProject } from "vitest/node";
import { runStack } from "../../../scripts/start/testing/running-stack.ts";

/**
 * Starts one stack for all tests of this layer, with a sketch provider that fails when a prompt tells it to. It applies the
 * migrations itself, as those of users do.
 */
export default async function startStack(project: TestProject) {
  const stack = await runStack({ environment: { LARDER_SKETCH_FAULTS: "on", LARDER_DATABASE_TAR: "" } });
  project.provide("stack", stack.facts);
  return () => stack.end("SIGTERM").then(() => {});
}
