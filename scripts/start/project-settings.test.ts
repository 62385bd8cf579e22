import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readProjectSettings } from "./project-settings.ts";

test("settings are read from their own section, over one line or several", () => {
  const settings = readProjectSettings(`
    max_rows = 1
    [api]
    schemas = [
      "public",
      "worker",
    ]
    max_rows = 50 # a comment
    [auth]
    enable_signup = false
    jwt_expiry = "env(JWT_EXPIRY)"
    [auth.email]
    enable_confirmations = true
    enable_signup = true
    max_frequency = "1h2m3s"
    [auth.email.template.invite]
    subject = "Come in"
  `);
  expect(settings).toMatchObject({ schemas: ["public", "worker"], max_rows: 50, enable_signup: false });
  expect(settings).toMatchObject({ enable_confirmations: true, jwt_expiry: 3600, max_frequency: 3723 });
  expect(settings.templates.invite.subject).toBe("Come in");
});

test("what is not set has Supabase's own default", () => {
  expect(readProjectSettings("")).toMatchObject({ schemas: ["public"], max_rows: 1000, minimum_password_length: 6 });
  expect(readProjectSettings("")).toMatchObject({ otp_expiry: 3600, max_frequency: 60 });
});

test("the project's own file shows the worker schema to the service role and private to nobody", () => {
  const toml = readFileSync(fileURLToPath(new URL("../../supabase/config.toml", import.meta.url).href), "utf8");
  expect(readProjectSettings(toml).schemas).toEqual(["public", "worker"]);
});
