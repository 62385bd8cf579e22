import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { verifyWebhook } from "./verify-webhook.mjs";

/** The snippets that people copy, each run by its own interpreter. */

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw12345678901=";
const other = "whsec_c29tZWJvZHkgZWxzZSB3aXRoIDMyIGJ5dGVzIGluIQ==";
const body = '{"type":"image.approved","timestamp":"2026-11-21T10:00:00.000Z","data":{"alt":"Crème brûlée, 50 % off"}}';

type Headers = Readonly<Record<string, string>>;
function signed(by: readonly string[] = [secret], secondsAgo = 0): Headers {
  const at = new Date(Date.now() - secondsAgo * 1000);
  return {
    "webhook-id": "5b1f2c0e-8f7d-4a39-9a55-0c3b6f1f2d10",
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": by
      .map((one) => new Webhook(one).sign("5b1f2c0e-8f7d-4a39-9a55-0c3b6f1f2d10", at, body))
      .join(" "),
  };
}

const folder = import.meta.dirname;
const python = `import json, sys
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
from verify_webhook import verify_webhook
given = json.load(sys.stdin)
try:
    verify_webhook(given["secret"], given["headers"], given["body"].encode())
except ValueError as error:
    sys.exit("refused")`;

/** Whether a language's snippet takes a body for what its headers say. Throws where it breaks. */
const languages: Record<string, (headers: Headers, body: string) => boolean> = {
  node(headers, body) {
    try {
      return verifyWebhook(secret, headers, body).type === "image.approved";
    } catch (error) {
      if (/^The webhook /.test((error as Error).message)) return false;
      throw error;
    }
  },
  python3(headers, body) {
    const { status, stderr } = spawnSync("python3", ["-c", python, folder], {
      input: JSON.stringify({ secret, headers, body }),
      encoding: "utf8",
    });
    if (status !== 0 && stderr.trim() !== "refused") throw new Error(stderr);
    return status === 0;
  },
  openssl(headers, body) {
    const [id = "", timestamp = "", signature = ""] = ["id", "timestamp", "signature"].map(
      (n) => headers[`webhook-${n}`],
    );
    const script = `. "$0" && verify_webhook "$@"`;
    const file = join(folder, "verify-webhook.sh");
    const { status, stderr } = spawnSync("bash", ["-c", script, file, secret, id, timestamp, signature], {
      input: body,
      encoding: "utf8",
    });
    if (stderr !== "") throw new Error(stderr);
    return status === 0;
  },
};

describe.each(Object.entries(languages))("the snippet for %s", (interpreter, verify) => {
  const isThere = !spawnSync(interpreter, ["--version"]).error;
  const check = test.skipIf(!isThere);
  check("takes what was signed", () => expect(verify(signed(), body)).toBe(true));
  check("takes what was signed with the secret before as well", () => {
    expect(verify(signed([other, secret]), body)).toBe(true);
    expect(verify(signed([secret, other]), body)).toBe(true);
  });
  check("takes what is a little old, or a little early", () => {
    expect(verify(signed([secret], 280), body)).toBe(true);
    expect(verify(signed([secret], -280), body)).toBe(true);
  });

  const id = { "webhook-id": "00000000-0000-4000-8000-000000000000" };
  const [version, signature] = signed()["webhook-signature"]!.split(",") as [string, string];
  check.each<[string, Headers, string]>([
    ["another body", signed(), body.replace("50", "90")],
    ["a body with a line more", signed(), `${body}\n`],
    ["another id", { ...signed(), ...id }, body],
    ["another secret", signed([other]), body],
    ["what is old", signed([secret], 330), body],
    ["what is of the future", signed([secret], -330), body],
    [
      "a newer time than what was signed",
      { ...signed([secret], 330), "webhook-timestamp": signed()["webhook-timestamp"]! },
      body,
    ],
    ["a time that is none", { ...signed(), "webhook-timestamp": "a[$(echo>&2 hush)]" }, body],
    ["another kind of signature", { ...signed(), "webhook-signature": `v2,${signature}` }, body],
    ["half a signature", { ...signed(), "webhook-signature": `${version},${signature.slice(0, 20)}` }, body],
    ["nothing that is signed", {}, body],
  ])("refuses %s", (_, headers, given) => expect(verify(headers, given)).toBe(false));
});
