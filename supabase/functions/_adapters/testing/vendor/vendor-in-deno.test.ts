import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const here = new URL(".", import.meta.url).href;
const root = fileURLToPath(new URL("../../../../../", import.meta.url));

test("a fake runs in Deno as it does in Node: answers as often as it is asked, breaks connections, paints, and ends", () => {
  const program = `
    import { startVendor } from "${here}vendor.ts";
    import { paintPicture } from "${here}paint-picture.ts";
    const shop = await startVendor({
      port: 0,
      secrets: [],
      authorize: () => null,
      fail: () => new Response(null, { status: 500 }),
      notFound: () => new Response(null, { status: 404 }),
      routes: ({ ledger }) => [{
        name: "buy", method: "POST", path: "/buy", faults: [],
        answer: async ({ request }) => {
          const form = await request.formData();
          ledger.bill({ requestId: crypto.randomUUID(), usd: "0.04", model: form.get("model") });
          const file = await paintPicture({ prompt: "bread", width: 64, height: 64, format: form.get("format") });
          return new Response(file.bytes, { headers: { "content-type": file.mime } });
        },
      }],
    });
    const buy = (format) => {
      const body = new FormData();
      body.set("model", "cheap");
      body.set("format", format);
      return fetch(shop.url + "/buy", { method: "POST", body });
    };
    const kinds = [];
    for (const format of ["jpeg", "png"]) {
      const answer = await buy(format);
      kinds.push([answer.headers.get("content-type"), new Uint8Array(await answer.arrayBuffer())[0]]);
    }
    shop.faults.order({ on: "buy", fault: "silent-after-accept" });
    let answered = 0;
    while (answered < 600) answered += (await fetch(shop.url + "/__fake/ledger")).ok ? 1 : 601;
    const broken = await buy("png").then(() => "answered", () => "broken");
    shop.stop();
    console.log(JSON.stringify({ kinds, answered, broken, total: shop.ledger.total() }));
  `;
  const deno = spawnSync(
    `${root}node_modules/.bin/deno`,
    ["run", "-A", "--no-check", "--config", `${root}deno.json`, "-"],
    {
      cwd: root,
      input: program,
      encoding: "utf8",
      timeout: 60_000,
      env: { ...process.env, NO_COLOR: "1" },
    },
  );
  expect(deno.stderr).toBe("");
  expect(JSON.parse(deno.stdout)).toEqual({
    kinds: [
      ["image/jpeg", 0xff],
      ["image/png", 0x89],
    ],
    answered: 600,
    broken: "broken",
    total: "0.12",
  });
});
