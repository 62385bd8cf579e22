import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { signToken, verifyToken } from "./tokens.ts";

const secret = "a secret of this project";
const claims = { sub: "somebody", role: "authenticated", name: "Zoë" };
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a token", () => {
  test("says what was signed into it, and when it ends", async () => {
    const read = await verifyToken(await signToken(claims, secret, 60), secret);
    expect(read).toMatchObject(claims);
    expect(read!.exp! - (read!.iat as number)).toBe(60);
  });

  test("is refused with other claims, by another secret, and after its end", async () => {
    const [head, , signature] = (await signToken(claims, secret, 60)).split(".");
    expect(await verifyToken(`${head}.${encode({ ...claims, role: "service_role" })}.${signature}`, secret)).toBeNull();
    expect(await verifyToken(await signToken(claims, "another secret", 60), secret)).toBeNull();
    expect(await verifyToken(await signToken(claims, secret, -1), secret)).toBeNull();
  });

  test("is refused without a signature, whatever its header says, and when it is none at all", async () => {
    const unsigned = `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`;
    for (const text of [unsigned, "", "sb_secret_guess", "a.b.c", "a.b.c.d", "%.%.%"]) {
      expect(await verifyToken(text, secret)).toBeNull();
    }
  });
});
