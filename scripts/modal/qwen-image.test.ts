import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { createModalCallbacks } from "../../supabase/functions/_adapters/modal/modal-callbacks.ts";
import { type ModalJob, ModalResult, styles } from "../../supabase/functions/_adapters/modal/modal-wire.ts";
import type { RawCallback } from "../../supabase/functions/_core/ports/provider.ts";

const path = new URL("qwen_image.py", import.meta.url).pathname;
const worker = readFileSync(path, "utf8");
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

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

/** Modal, as far as the file needs it to be read and its plain functions to be called: nothing is decorated. */
const load = `
import importlib.util, json, sys, unittest.mock
sys.dont_write_bytecode = True
modal = unittest.mock.MagicMock()
undecorated = lambda *_, **__: lambda it: it
modal.concurrent = modal.enter = modal.method = modal.asgi_app = undecorated
app = modal.App.return_value
app.function = app.cls = app.local_entrypoint = undecorated
for name in ("OutputExpiredError", "NotFoundError", "InvalidError", "TimeoutError"):
    setattr(modal.exception, name, type(name, (Exception,), {}))
modal.exception.FunctionTimeoutError = type("FunctionTimeoutError", (modal.exception.TimeoutError,), {})
sys.modules["modal"] = modal
spec = importlib.util.spec_from_file_location("worker", sys.argv[1])
worker = importlib.util.module_from_spec(spec)
spec.loader.exec_module(worker)

class Calls(dict):
    """A modal.Dict."""
    def put(self, key, value, skip_if_exists=False):
        if skip_if_exists and key in self:
            return False
        self[key] = value
        return True

def ending(result):
    """Every call ends like this."""
    get = {"side_effect": result} if isinstance(result, Exception) else {"return_value": result}
    modal.FunctionCall.from_id.return_value.get = unittest.mock.Mock(**get)
`;

/** Runs Python beside the worker; answers what it printed, as JSON. */
async function python(code: string, env: Record<string, string> = {}): Promise<unknown> {
  const run = promisify(execFile)("python3", ["-c", `${load}${code}`, path], { env: { ...process.env, ...env } });
  return JSON.parse((await run).stdout);
}

describe.skipIf(!hasPython)("the worker", () => {
  test("signs the fixed vector of Standard Webhooks", async () => {
    const vector = `"msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, '{"test": 2432232314}', "${secret}"`;
    expect(await python(`print(json.dumps(worker.signed(${vector})))`)).toEqual({
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  test("adds a style's words to the prompt, and nothing without a style", async () => {
    const said = await python(`print(json.dumps([worker.enhance("Scones", style) for style in (None, "watercolor")]))`);
    expect(said).toEqual(["Scones", expect.stringMatching(/^Scones, watercolor painting, /)]);
  });

  test("has one call for a job, until that one comes to nothing or is thrown away", async () => {
    const known = await python(`
worker.calls = Calls()
answers = [worker.known_call("job-1")]
worker.calls["job-1"] = "fc-1"
for result in (TimeoutError(), {"status": "completed"}, {"status": "failed"}, modal.exception.OutputExpiredError()):
    ending(result)
    answers.append(worker.known_call("job-1"))
print(json.dumps(answers))`);
    expect(known).toEqual([null, "fc-1", "fc-1", null, null]);
  });

  test("tells a call that runs from one that ended, broke down, took too long or is gone", async () => {
    const outcomes = await python(`
told = []
for result in (TimeoutError(), {"status": "completed"}, RuntimeError("CUDA"), modal.exception.FunctionTimeoutError()):
    ending(result)
    told.append(worker.outcome("fc-1"))
for error in (modal.exception.OutputExpiredError(), modal.exception.NotFoundError()):
    ending(error)
    try:
        worker.outcome("fc-1")
    except worker.Gone as gone:
        told.append(gone.status)
print(json.dumps(told))`);
    const failed = (code: string, message: string, cost_seconds: number) => ({
      ...{ status: "failed", call_id: "fc-1", cost_seconds },
      error: { code, message },
    });
    expect(outcomes).toEqual([
      null,
      { status: "completed" },
      failed("RuntimeError", "CUDA", 0),
      failed("timed_out", "The picture took too long", 360),
      410,
      404,
    ]);
    for (const ended of (outcomes as unknown[]).slice(2, 4)) expect(ModalResult.safeParse(ended).success).toBe(true);
  });

  test("rings as the adapter reads it, again until it is heard, and never sends the picture", async () => {
    const heard: RawCallback[] = [];
    const server = createServer(async (request, response) => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      heard.push({ headers, body: await text(request) });
      response.writeHead(heard.length === 1 ? 503 : 200).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await python(
      `
worker.time.sleep = lambda seconds: None
ending({"status": "completed", "call_id": "fc-1", "output": {"image_base64": "AAAA"}, "cost_seconds": 21.5})
worker.ring("fc-1", "job-1", "http://127.0.0.1:${port}/ring?token=t")
print("null")`,
      { MODAL_WEBHOOK_SECRET: secret },
    );
    server.close();

    expect(heard.length).toBe(2);
    for (const callback of heard) {
      expect(await createModalCallbacks(secret).read(callback)).toEqual({
        deliveryId: "msg_fc-1",
        providerJobId: "fc-1",
      });
      expect(JSON.parse(callback.body)).toEqual({
        ...{ job_id: "job-1", call_id: "fc-1", status: "completed", cost_seconds: 21.5 },
      });
    }
  });
});
