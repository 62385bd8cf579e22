import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** By itself vitest leaves a core to whoever watches, and has one worker where there are two. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** Migrates one database, from a copy of which the others begin. */
const snapshot = "supabase/tests/support/database-snapshot.ts";

/** A layer of `npm test`, by the files that belong to it. Slow machines are no reason to fail: no test is about time. */
function layer(
  name: string,
  include: string,
  more: { exclude?: string[]; globalSetup?: string[]; maxWorkers?: number } = {},
) {
  const patience = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } };
  return { test: { name, include: [include], ...patience, maxWorkers, ...more } };
}

export default defineConfig({
  test: {
    projects: [
      layer("unit", "{shared,scripts,supabase/functions,web/src}/**/*.test.{ts,tsx}", {
        exclude: ["scripts/{check,start}/**"],
      }),
      layer("project", "scripts/check/*.test.ts"),
      layer("database", "scripts/check/database/*.test.ts", { globalSetup: [snapshot] }),
      layer("stack", "scripts/start/**/*.test.ts"),
      // Asks the real vendors whose keys are set: `npm run test:live`, never part of `npm test`.
      layer("live", "supabase/tests/live/*.live.ts"),
      layer("races", "supabase/tests/races/**/*.test.ts", { globalSetup: ["supabase/tests/races/make-template.ts"] }),
      // All speak to one stack, as people who know nothing of each other: one file after the other.
      layer("http", "supabase/tests/http/**/*.test.ts", {
        globalSetup: [snapshot, "supabase/tests/http/start-stack.ts"],
        maxWorkers: 1,
      }),
      // Each file has a stack and a Chromium of its own, which wait for each other more than they work.
      layer("browser", "web/tests/**/*.test.ts", {
        globalSetup: [snapshot, "web/tests/support/build.ts"],
        maxWorkers: 2,
      }),
    ],
  },
});
