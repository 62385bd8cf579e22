import { expect, test } from "vitest";
import { vaultSql } from "../../deploy.ts";
import { openEmptyDatabase } from "./embedded.ts";

test("a deploy writes its address and secret to Vault, and over what an earlier one wrote", async () => {
  const database = await openEmptyDatabase();
  const stored = () => database.query("select name, decrypted_secret from vault.decrypted_secrets order by name");
  await database.exec(vaultSql({ project_url: "https://one.example", ring_secret: "it's one" }));
  expect(await stored()).toEqual([
    { name: "project_url", decrypted_secret: "https://one.example" },
    { name: "ring_secret", decrypted_secret: "it's one" },
  ]);
  await database.exec(vaultSql({ project_url: "https://two.example", ring_secret: "two" }));
  expect(await stored()).toEqual([
    { name: "project_url", decrypted_secret: "https://two.example" },
    { name: "ring_secret", decrypted_secret: "two" },
  ]);
  await database.close();
});
