import { expect, test } from "vitest";
import { openApiFile, path } from "../openapi.ts";
import { read } from "./source.ts";

test(`${path} is what \`npm run fix\` writes`, async () => {
  expect(read(path)).toBe(await openApiFile());
});
