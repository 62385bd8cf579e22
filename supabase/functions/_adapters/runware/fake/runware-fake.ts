import { z } from "zod";
import { cutOut } from "../../testing/vendor/cut-out.ts";
import { type Fault, faultsOfCallbacks, faultsOfOrders } from "../../testing/vendor/faults.ts";
import { paintPicture } from "../../testing/vendor/paint-picture.ts";
import { type Call, type Route, startVendor, type Vendor, type VendorParts } from "../../testing/vendor/vendor.ts";
import { fail, refuse, refuseKey, type TaskFailure } from "./runware-refusals.ts";
import { type Plan, planOf, sentPicture } from "./runware-tasks.ts";
import { ackOf, endOf, type Item, itemsOf, type Work } from "./runware-work.ts";

export interface RunwareFakeOptions {
  readonly port: number;
  readonly apiKey: string;
  /** Paints an eighth of the size. */
  readonly small?: boolean;
  /** Seconds of its clock that a task takes which is not waited for. */
  readonly seconds?: number;
}

const taskFaults = [...faultsOfOrders, "failure-in-200", ...faultsOfCallbacks] as const;
/** Seconds for which a picture stays at its address where the task does not say. */
const usualTtl = 3600;

/**
 * A Runware API that refuses what the real one refuses, at `/v1` and at its bare address. Routes: `tasks`, and
 * `picture`, whose addresses expire and take no key: a picture that was sent along is really cut out. A task is billed when it is accepted; one that is going to fail is
 * not, and its id may be used once more.
 */
export function startRunwareFake(options: RunwareFakeOptions): Promise<Vendor> {
  const { port, apiKey } = options;
  return startVendor({
    port,
    secrets: [apiKey],
    authorize(request) {
      const given = request.headers.get("authorization");
      if (new URL(request.url).pathname.startsWith("/im/")) {
        return given === null ? null : new Response("A key does not belong here", { status: 400 });
      }
      return given === `Bearer ${apiKey}` ? null : refuseKey(given);
    },
    fail,
    notFound: () => refuse(404, { code: "notFound", message: "There is nothing here" }),
    routes: (parts) => routesOf(options, parts),
  });
}

const Look = z.strictObject({ taskType: z.literal("getResponse"), taskUUID: z.uuid() });
const Account = z.strictObject({
  taskType: z.literal("accountManagement"),
  taskUUID: z.uuid(),
  operation: z.literal("getDetails"),
});

interface Outcome {
  readonly data: Item[];
  readonly errors: TaskFailure[];
}

function routesOf({ small = false, seconds = 2 }: RunwareFakeOptions, parts: VendorParts): Route[] {
  const { clock, ledger } = parts;
  const works = new Map<string, Work>();

  async function accept(plan: Plan, origin: string, fault: Fault | null): Promise<Outcome> {
    const { task, usd } = plan;
    const count = task.taskType === "imageInference" ? task.numberResults : 1;
    const pictures = Array.from({ length: count }, () => crypto.randomUUID());
    const work: Work = { plan, state: "processing", finishedAt: null, pictures };
    works.set(task.taskUUID, work);
    const willFail = fault === "failure-in-200";
    if (!willFail) ledger.bill({ requestId: task.taskUUID, usd, model: task.model, subject: subjectOf(plan) });
    const finish = async () => {
      work.state = willFail ? "error" : "success";
      work.finishedAt = clock.now();
      if (task.webhookURL) await ring(work, task.webhookURL, origin, fault);
    };
    const isAwaited = task.deliveryMethod === "sync" && !task.webhookURL;
    if (isAwaited || fault === "early-callback") await finish();
    else clock.after(seconds, finish);
    return isAwaited ? outcomeOf(work, origin) : { data: [ackOf(work)], errors: [] };
  }

  /** A call for each result. */
  async function ring(work: Work, url: string, origin: string, fault: Fault | null): Promise<void> {
    const { data, errors } = outcomeOf(work, origin);
    for (const body of [...data.map((item) => ({ data: [item] })), ...(errors.length > 0 ? [{ errors }] : [])]) {
      const headers = { "content-type": "application/json" };
      await parts.callbacks.ring({ url, headers: () => headers, body: JSON.stringify(body) }, fault);
    }
  }

  async function carryOut(body: object, origin: string, fault: Fault | null): Promise<Outcome> {
    const look = Look.safeParse(body);
    if (look.success) return lookAt(look.data.taskUUID, origin);
    const account = Account.safeParse(body);
    if (account.success) return { data: [{ ...account.data, organizationName: "Larder", balance: 10 }], errors: [] };
    const plan = planOf(body);
    if ("code" in plan) return { data: [], errors: [plan] };
    const { taskType, taskUUID } = plan.task;
    const earlier = works.get(taskUUID);
    if (!earlier || earlier.state === "error") return accept(plan, origin, fault);
    const message = "The taskUUID is in use already";
    return { data: [], errors: [{ code: "conflictTaskUUID", message, parameter: "taskUUID", taskType, taskUUID }] };
  }

  function lookAt(taskUUID: string, origin: string): Outcome {
    const work = works.get(taskUUID);
    if (work) return outcomeOf(work, origin);
    const message = "There is no such task";
    return { data: [], errors: [{ code: "taskNotFound", message, taskType: "getResponse", taskUUID }] };
  }

  async function answer({ request, url, fault }: Call): Promise<Response> {
    const body: unknown = await request.json().catch(() => null);
    const tasks = z.array(z.looseObject({})).min(1).safeParse(body);
    if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "") || !tasks.success) {
      return refuse(400, { code: "invalidRequest", message: "The body is an array of tasks" });
    }
    const all: Outcome = { data: [], errors: [] };
    for (const task of tasks.data) {
      const { data, errors } = await carryOut(task, url.origin, fault);
      all.data.push(...data);
      all.errors.push(...errors);
    }
    // A task that was accepted and failed is told with status 200: the request itself was well.
    const isRefused = all.data.length === 0 && all.errors.some(({ status }) => status !== "error");
    const { data, errors } = all;
    return Response.json({ data, ...(errors.length > 0 ? { errors } : {}) }, { status: isRefused ? 400 : 200 });
  }

  async function picture({ params, fault }: Call): Promise<Response> {
    const work = works.get(params.task ?? "");
    if (!work?.finishedAt || work.state !== "success") return new Response("Not found", { status: 404 });
    const { task, width, height } = work.plan;
    if (clock.now() - work.finishedAt > (task.ttl ?? usualTtl) * 1000) return new Response("Gone", { status: 404 });
    const isPng = task.outputFormat === "PNG";
    const order = { prompt: subjectOf(work.plan), width, height, small };
    const transparent = isPng && task.taskType === "removeBackground";
    const sent = isPng ? sentPicture(task) : null;
    const { bytes, mime } = await (sent
      ? cutOut(sent, fault)
      : paintPicture({ ...order, format: isPng ? "png" : "jpeg", transparent }));
    return new Response(bytes.slice(), { headers: { "content-type": mime } });
  }

  const tasks = { name: "tasks", method: "POST", faults: taskFaults, answer } as const;
  return [
    { ...tasks, path: "/v1" },
    { ...tasks, path: "/" },
    { name: "picture", method: "GET", path: "/im/:task/:name", faults: ["500", "silent-before"], answer: picture },
  ];
}

function outcomeOf(work: Work, origin: string): Outcome {
  if (work.state === "error") return { data: [], errors: [endOf(work)] };
  if (work.state === "processing") return { data: [{ ...ackOf(work), status: "processing" }], errors: [] };
  return { data: itemsOf(work, origin).map((item) => ({ ...item, status: "success" })), errors: [] };
}

const subjectOf = ({ task }: Plan) => (task.taskType === "imageInference" ? task.positivePrompt : "a cut-out");
