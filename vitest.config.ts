import { defineConfig } from "vitest/config";

/** The layers of `npm test` that are tests, each with what it may take. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{shared,scripts,supabase/functions}/**/*.test.ts"],
          exclude: ["scripts/{check,start}/**"],
        },
      },
      { test: { name: "project", include: ["scripts/check/*.test.ts"] } },
      { test: { name: "database", include: ["scripts/check/database/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "stack", include: ["scripts/start/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: "races",
          include: ["supabase/tests/races/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: "http", include: ["supabase/tests/http/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
