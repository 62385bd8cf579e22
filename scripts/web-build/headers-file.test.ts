import { expect, test } from "vitest";
import { headersFile } from "./headers-file.ts";
import { pageHeaders } from "./page-policy.ts";

const projects = ["https://api.example.com", "https://abcdefghijklmnopqrst.supabase.co"];

/** Rules as static hosts read them: a path, and its headers indented below it. */
function readRules(text: string): Record<string, string[]> {
  const rules: Record<string, string[]> = {};
  let headers: string[] = [];
  for (const line of text.trimEnd().split("\n")) {
    if (line.startsWith("  ")) headers.push(line.trim());
    else rules[line] = headers = [];
  }
  return rules;
}

test("every page is sent with the same policy as on the embedded stack", () => {
  const told = Object.entries(pageHeaders(projects)).map(([name, value]) => `${name}: ${value}`);
  expect(readRules(headersFile(projects))["/*"]).toEqual(expect.arrayContaining(told));
});

test("a page may speak to its project, over sockets too, and show its pictures", () => {
  const [policy = ""] = readRules(headersFile(projects))["/*"] ?? [];
  expect(policy).toContain(
    `connect-src 'self' blob: data: ${projects.join(" ")} ${projects.join(" ").replaceAll("https", "wss")};`,
  );
  expect(policy).toContain(`img-src 'self' blob: data: ${projects.join(" ")};`);
});

test("what is named after its content is kept for good, and nothing else", () => {
  const rules = readRules(headersFile(projects));
  expect(rules["/assets/*"]).toEqual(["cache-control: public, max-age=31536000, immutable"]);
  expect(rules["/*"]?.join("\n")).not.toContain("cache-control");
});

test("no line is longer than what Cloudflare Pages reads", () => {
  expect(
    Math.max(
      ...headersFile(projects)
        .split("\n")
        .map((line) => line.length),
    ),
  ).toBeLessThan(2_000);
});
