import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";
import { larder, text } from "./run-larder.ts";
import { stack } from "./stack.ts";

const commands = [
  ["generate"],
  ["batch"],
  ["batch", "run"],
  ["batch", "list"],
  ["batch", "show"],
  ["batch", "rows"],
  ["batch", "pause"],
  ["batch", "resume"],
  ["batch", "move"],
  ["batch", "retry"],
  ["batch", "cancel"],
  ["batch", "results"],
  ["recipes"],
  ["recipes", "list"],
  ["recipes", "show"],
  ["recipes", "export"],
  ["recipes", "import"],
  ["search"],
  ["search-test"],
  ["approve"],
  ["reject"],
  ["withdraw"],
  ["stats"],
  ["jobs"],
  ["retry"],
  ["cancel"],
  ["charges"],
  ["budgets"],
  ["reconcile"],
  ["keys"],
  ["keys", "create"],
  ["keys", "list"],
  ["keys", "revoke"],
  ["admin"],
  ["admin", "create"],
  ["invite"],
  ["doctor"],
];

describe("help", () => {
  test("names every command, the exit codes and what to paste", async () => {
    const help = await text("--help");
    for (const [name] of commands) expect(help).toMatch(new RegExp(`^  ${name}\\b`, "m"));
    expect(help).toContain("0 done, 1 failed, 2 wrong usage");
    expect(help).toContain("npm run larder -- generate");
  });

  test("of every command fits 80 columns and names the global options, without a project", async () => {
    const answers = await Promise.all(commands.map((command) => larder([...command, "--help"], {})));
    for (const { code, stdout, stderr } of answers) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain("--secret-key");
      const [, options = ""] = stdout.split("Options:");
      expect(
        options
          .split("Example")[0]
          ?.split("\n")
          .filter((line) => line.length > 80),
      ).toEqual([]);
    }
  });
});

describe("wrong usage ends with 2, says why and prints no result", () => {
  test.each<[string, string[], RegExp]>([
    ["no command", [], /Usage/],
    ["an unknown command", ["bake"], /Unknown command 'bake'/],
    ["an unknown option", ["stats", "--josn"], /Unknown option.*\n.*--json/],
    ["no prompt", ["generate"], /Say what the picture should show/],
    ["too many pictures", ["generate", "jam", "--count", "99"], /--count 99 .* from 1 to 20/],
    ["no color", ["generate", "jam", "--color", "red"], /hex color such as/],
    ["a file for a picture of the library", ["generate", "jam", "--reference", "me.jpg"], /Ids look like/],
    ["no amount", ["generate", "jam", "--max-usd", "lots"], /--max-usd lots .* amount/],
    ["an unknown size", ["search", "jam", "--size", "huge"], /thumbnail, product_card/],
    ["no number", ["search", "jam", "--limit", "ten"], /whole number/],
    ["two queries", ["search", "jam", "bread"], /Too many arguments/],
    ["no pictures", ["approve"], /--batch or --all-ready/],
    ["no id", ["approve", "abc"], /"abc" does not work/],
    ["no id of a job", ["retry", "abc"], /Ids look like/],
    ["no jobs", ["retry"], /--all-failed/],
    ["an unknown stage", ["jobs", "--kind", "bake"], /generate, compose, variants/],
    ["an unknown scope", ["keys", "create", "x", "--scope", "all"], /patterns:ingest/],
    ["no address", ["invite", "bea"], /bea@example\.com/],
    ["an unknown role", ["invite", "bea@larder.test", "--role", "king"], /admin or member/],
    ["an origin that is not safe", ["keys", "create", "x", "--origin", "http://a.test"], /https:\/\/shop\.example/],
    ["a date that is over", ["keys", "create", "x", "--expires", "2020-01-01"], /not over/],
  ])("%s", async (_name, args, reason) => {
    const { code, stdout, stderr } = await larder(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(reason);
  });
});

describe("failure ends with 1 and one sentence", () => {
  const nowhere = { LARDER_DATA_DIR: `${tmpdir()}/no-such-larder` };
  test.each<[string, string[], Record<string, string> | undefined, RegExp]>([
    ["no stack", ["stats"], nowhere, /not running here.*npm start/],
    ["half a project", ["stats", "--url", "http://127.0.0.1:9"], nowhere, /SUPABASE_SECRET_KEY/],
    ["a silent project", ["stats", "--url", "http://127.0.0.1:9"], undefined, /does not answer/],
    ["a wrong secret key", ["stats", "--secret-key", "sb_secret_wrong"], undefined, /does not accept this secret key/],
    ["a publishable key", ["stats", "--secret-key", stack.publishable_key], undefined, /give its secret key/],
    [
      "an unknown style",
      ["generate", "x", "--style", "baroque"],
      undefined,
      /There is no style 'baroque': the nearest are \S+, /,
    ],
    ["an unknown template", ["generate", "--template", "nope"], undefined, /no template 'nope'/],
    ["an unknown model", ["generate", "x", "--model", "nope"], undefined, /no image model 'nope'/],
    [
      "a picture that there is not",
      ["generate", "x", "--reference", crypto.randomUUID()],
      undefined,
      /There is no such picture to make others after/,
    ],
    ["an impossible size", ["generate", "x", "--size", "7x7"], undefined, /1024x1024/],
    ["an empty query", ["search", ""], undefined, /Say what the picture should show/],
    ["a wrong search key", ["search", "jam", "--search-key", "lrd_wrong"], undefined, /not an active one/],
    ["an unknown key", ["keys", "revoke", "nobody's"], undefined, /no active key/],
    ["an unknown job", ["retry", crypto.randomUUID()], undefined, /There is no such job/],
    [
      "an invitation without the secret key",
      ["invite", "x@larder.test", "--secret-key", "sb_secret_wrong"],
      undefined,
      /does not accept/,
    ],
    ["a short password", ["admin", "create", "short@larder.test", "--password", "short"], undefined, /10 characters/],
  ])("%s", async (_name, args, environment, reason) => {
    const { code, stdout, stderr } = await larder(args, environment);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
