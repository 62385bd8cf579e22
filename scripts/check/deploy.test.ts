import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "./source.ts";

function deploy(args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", "scripts/deploy.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      LARDER_PROJECT_REF: "",
      SUPABASE_ACCESS_TOKEN: "",
      SUPABASE_DB_PASSWORD: "",
      LARDER_WEB_URL: "",
      ...env,
    },
  });
}

test("deploy --dry-run shows the steps in their order: the build first, functions after what they speak to", () => {
  const { stdout, status } = deploy(["--dry-run"]);
  expect(status).toBe(0);
  const steps = stdout
    .trim()
    .split("\n")
    .map((line) => line.split(" ").slice(1, 3).join(" "));
  const push = ["db push", "db query", "config push", "seed buckets", "secrets set", "functions deploy"];
  expect(steps).toEqual(["scripts/build-web.ts", ...push, "projects api-keys"]);
});

test("deploy names everything that is missing, and changes nothing", () => {
  const { stderr, stdout, status } = deploy([], { SUPABASE_ACCESS_TOKEN: "sbp_example" });
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain("LARDER_PROJECT_REF");
  expect(stderr).toContain("SUPABASE_DB_PASSWORD");
  expect(stderr).toContain("LARDER_WEB_URL");
  expect(stderr).not.toContain("SUPABASE_ACCESS_TOKEN");
});

const given = {
  LARDER_PROJECT_REF: "abcdefghijklmnopqrst",
  SUPABASE_ACCESS_TOKEN: "sbp_example",
  SUPABASE_DB_PASSWORD: "example",
  LARDER_WEB_URL: "https://larder.example.com",
};

test.each([
  { LARDER_PROJECT_REF: "my-project" },
  { LARDER_WEB_URL: "https://larder.example.com/" },
  { LARDER_WEB_URL: "https://example.com/larder" },
  { LARDER_WEB_URL: "larder.example.com" },
  { LARDER_SUPPORT_URL: "help.example.com" },
])("deploy refuses what cannot be: %o", (wrong) => {
  const { stderr, stdout, status } = deploy([], { ...given, ...wrong });
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain(`"${Object.values(wrong)[0]}"`);
});

test.each([
  [{ MODAL_URL: "https://bea.modal.run" }, "MODAL_URL, MODAL_KEY and MODAL_SECRET must all be set, or none of them"],
  [
    { OPENAI_API_KEY: "sk-hush", OPENAI_BASE_URL: "http://gpu-box/v1" },
    "OPENAI_BASE_URL must be https, or http on this machine, where OPENAI_API_KEY is set",
  ],
])("deploy refuses variables of a vendor that no function could use, and changes nothing: %o", (wrong, fault) => {
  const { stderr, stdout, status } = deploy([], { ...given, ...wrong });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: `Nothing was deployed: ${fault}.\n` });
});
