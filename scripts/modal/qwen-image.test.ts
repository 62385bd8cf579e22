import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type ModalJob, styles } from "../../supabase/functions/_adapters/modal/modal-wire.ts";

const path = new URL("qwen_image.py", import.meta.url).pathname;
const worker = readFileSync(path, "utf8");

const job: ModalJob = {
  job_id: "job-1",
  task: "generate",
  model: "qwen-image",
  input: { prompt: "Scones", negative_prompt: null, style: null, width: 1024, height: 1024, seed: 7 },
  callback: { url: "https://larder.test/ring" },
};

/** Names of the fields of one of the worker's closed classes, such as `Job`. */
function fieldsOf(name: string): string[] {
  const [, body = ""] = new RegExp(`class ${name}\\(Closed\\):\\n((?: {8}.+\\n)+)`).exec(worker) ?? [];
  return [...body.matchAll(/^ {8}(\w+):/gm)].map(([, field]) => field!);
}

test("the worker knows the styles that the adapter names, and no others", () => {
  const [, table = ""] = /^STYLES = \{\n([\s\S]*?)^\}/m.exec(worker) ?? [];
  const words = [...table.matchAll(/^ {4}"([a-z-]+)": "(.+)",$/gm)];
  expect(words.map(([, slug]) => slug)).toEqual([...styles]);
  expect(words.every(([, , added]) => added!.length > 20)).toBe(true);
});

test("the worker takes the fields that the adapter sends, and no others", () => {
  expect(fieldsOf("Job")).toEqual(Object.keys(job));
  expect(fieldsOf("Input")).toEqual(Object.keys(job.input));
  expect(fieldsOf("Callback")).toEqual(Object.keys(job.callback!));
});

test("the worker's routes, model and results are those of the contract", () => {
  expect([...worker.matchAll(/@api\.(get|post)\("([^"]+)"/g)].map(([, method, route]) => `${method} ${route}`)).toEqual(
    ["post /jobs", "get /jobs/{call_id}", "get /models"],
  );
  expect(worker).toContain(`MODEL = "${job.model}"`);
  for (const name of [
    "call_id",
    "status",
    "output",
    "image_base64",
    "cost_seconds",
    "error",
    "code",
    "message",
    "progress",
  ]) {
    expect(worker).toContain(`"${name}"`);
  }
});

const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** Runs Python with the worker as `worker`; Modal itself is nowhere to be had here. */
function python(code: string): string {
  const load = `
import importlib.util, json, sys, unittest.mock
sys.dont_write_bytecode = True
sys.modules["modal"] = unittest.mock.MagicMock()
spec = importlib.util.spec_from_file_location("worker", sys.argv[1])
worker = importlib.util.module_from_spec(spec)
spec.loader.exec_module(worker)
${code}`;
  return execFileSync("python3", ["-c", load, path], { encoding: "utf8" });
}

test.skipIf(!hasPython)("the worker signs the fixed vector of Standard Webhooks", () => {
  const vector = `"msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, '{"test": 2432232314}', "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"`;
  expect(JSON.parse(python(`print(json.dumps(worker.signed(${vector})))`))).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test.skipIf(!hasPython)("a style adds its words to the prompt, and none adds nothing", () => {
  const said = python(`print(json.dumps([worker.enhance("Scones", style) for style in (None, "watercolor")]))`);
  expect(JSON.parse(said)).toEqual(["Scones", expect.stringMatching(/^Scones, watercolor painting, /)]);
});
