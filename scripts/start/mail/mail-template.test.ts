import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readProjectSettings } from "../project-settings.ts";
import { fillTemplate } from "./mail-template.ts";
import { linksOf, plainText } from "./mail-text.ts";
import { readTemplates } from "./read-templates.ts";

const values = { SiteURL: "https://larder.example", TokenHash: "a1b2", Email: `"<b>"@larder.test` };
const root = join(fileURLToPath(import.meta.url), "../../../..");
const settings = readProjectSettings(readFileSync(join(root, "supabase/config.toml"), "utf8"));

describe("a template", () => {
  test("is filled with what is known, as text", () => {
    expect(fillTemplate("{{ .SiteURL }}/x?t={{.TokenHash}} {{ .Email }}", values)).toBe(
      "https://larder.example/x?t=a1b2 &#34;&lt;b&gt;&#34;@larder.test",
    );
  });

  test.each(["{{ .Token }}", "{{ if .Data }}x{{ end }}", "{{ .constructor }}"])("may not use %s", (text) => {
    expect(() => fillTemplate(text, values)).toThrow("does not know");
  });
});

test.each(["invite", "recovery"] as const)(
  "the project's mail %s leads to the page that sets a password",
  async (type) => {
    const { subject, html } = (await readTemplates(root, settings))[type];
    const mail = fillTemplate(html, { ...values, Email: "bea@larder.test" });
    const link = `https://larder.example/set-password?token_hash=a1b2&type=${type}`;
    expect(linksOf(mail)).toEqual([link]);
    expect(plainText(mail)).toContain(`: ${link}\n`);
    expect(plainText(mail)).not.toMatch(/[<>{}]| {2}/);
    expect(subject).not.toBe("");
  },
);
