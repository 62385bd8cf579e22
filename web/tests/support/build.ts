import { buildWeb } from "../../../scripts/build-web.ts";

/** Builds the app once, before the stacks of the test files look for it. */
export default async function build(): Promise<void> {
  await buildWeb();
}
