import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const here = new URL(".", import.meta.url).href;
const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Runs on Deno, as functions do, with a fake OpenAI beside it. */
function inDeno(lines: string): unknown {
  const program = `
    import { startOpenAIFake } from "${here}fake/openai-fake.ts";
    import { createOpenAI } from "${here}openai.ts";
    import { imageRequest } from "${here}../testing/vendor/image-request.ts";
    const apiKey = "sk-fake-0123456789";
    const vendor = await startOpenAIFake({ port: 0, apiKey, small: true });
    const download = () => Promise.reject(new Error("none"));
    const provider = createOpenAI({ apiKey, baseUrl: vendor.url + "/v1", fetch, download });
    const signal = AbortSignal.timeout(30_000);
    ${lines}
    Deno.exit();
  `;
  const deno = spawnSync(
    `${root}node_modules/.bin/deno`,
    ["run", "-A", "--no-check", "--config", `${root}deno.json`, "--log-level=debug", "-"],
    { cwd: root, input: program, encoding: "utf8", timeout: 60_000, env: { ...process.env, NO_COLOR: "1" } },
  );
  if (deno.status !== 0) throw new Error(deno.stderr.slice(-3000));
  return {
    answered: JSON.parse(deno.stdout.trim().split("\n").at(-1)!),
    loaded: /node_modules\/openai\//.test(deno.stderr),
  };
}

test("texts are embedded in Deno without loading the vendor's package", () => {
  const ran = inDeno(`
    const { vectors } = await provider.embedder.embed({ model: "text-embedding-3-small", dimensions: 8, texts: ["jam"] }, signal);
    console.log(JSON.stringify(vectors[0].length));
  `);
  expect(ran).toEqual({ answered: 8, loaded: false });
});

test("pictures are made, streamed and edited in Deno with it", () => {
  const ran = inDeno(`
    const model = "gpt-image-2.5-flare";
    const progress = [];
    const made = await provider.maker.make(imageRequest(model, { quality: "high", onProgress: (part) => progress.push(part) }), signal);
    const edit = { operation: "edit", sources: [made.file, made.file] };
    const edited = await provider.maker.make(imageRequest(model, edit), signal);
    vendor.faults.order({ on: "generations", fault: "silent-after-accept" });
    const lost = await provider.maker.make(imageRequest(model), signal).catch(({ code }) => code);
    vendor.stop();
    const gone = await provider.maker.make(imageRequest(model), signal).catch(({ code }) => code);
    console.log(JSON.stringify([made.state, progress, edited.state, lost, gone, vendor.ledger.bills.length]));
  `);
  expect(ran).toEqual({ answered: ["done", [0.5], "done", "timed_out", "provider_unavailable", 3], loaded: true });
});
