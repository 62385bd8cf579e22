import type { Command } from "commander";
import {
  type Delivery,
  DeliveryDetail,
  DeliveryPage,
  DeliveryState,
  type Endpoint,
  EndpointSecret,
  Endpoints,
  eventTypes,
} from "../../shared/endpoints.ts";
import { ask } from "./ask.ts";
import { findUser } from "./find-user.ts";
import { cut, show, table } from "./output.ts";
import { openProject } from "./project.ts";
import { Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";
import { day, email, id, integer, many, oneOf } from "./values.ts";

export function addWebhookCommands(program: Command): void {
  const webhooks = program
    .command("webhooks")
    .description("Tell other servers what happens, and see what got through.");

  webhooks
    .command("list", { isDefault: true })
    .description("List endpoints, the newest first, and how they do.")
    .action(async (_options, command: Command) => {
      const { supabase } = await openProject(command);
      const endpoints = Endpoints.parse(await ask(supabase.rpc("list_endpoints")));
      show(command, endpoints, () => describeEndpoints(endpoints));
    });

  webhooks
    .command("create")
    .argument("<url>", "where what happens is told, such as https://shop.example/larder")
    .requiredOption("--owner <email>", "the member whose it is: what is theirs is told", email)
    .option(
      "--event <event>",
      `what is told: ${eventTypes.join(", ")}; all unless given; may be given more than once`,
      many(oneOf(...eventTypes)),
    )
    .option("--all", "tell of the whole library; only for an admin")
    .option("--description <text>", "what it is", "")
    .description("Make an endpoint and show the secret that verifies what it is told, once.")
    .addHelpText("after", `\nExample: ${larder} webhooks create https://shop.example/larder --owner bea@example.com`)
    .action(async (url: string, options, command: Command) => {
      const { supabase } = await openProject(command);
      const owner_id = await findUser(supabase, options.owner);
      if (!owner_id) throw new Trouble(`Nobody has the address ${options.owner}.`);
      const { event: events = [...eventTypes], all: hears_all = false, description } = options;
      const made = EndpointSecret.parse(
        await ask(supabase.rpc("create_endpoint", { url, events, description, hears_all, owner_id })),
      );
      show(command, made, () => describeSecret(made));
    });

  webhooks
    .command("rotate")
    .argument("<endpoint>", "its id", id)
    .option("--hours <n>", "how long the secret before is good as well", integer(0, 168), 24)
    .description("Make a new secret and show it, once.")
    .action(async (endpoint_id: string, { hours }, command: Command) => {
      const { supabase } = await openProject(command);
      const made = EndpointSecret.parse(await ask(supabase.rpc("rotate_endpoint_secret", { endpoint_id, hours })));
      show(command, made, () => describeSecret(made));
    });

  webhooks
    .command("test")
    .argument("<endpoint>", "its id", id)
    .description("Send a test event; its delivery tells what became of it.")
    .action(async (endpoint_id: string, _options, command: Command) => {
      const { supabase } = await openProject(command);
      const delivery_id: string = await ask(supabase.rpc("test_endpoint", { endpoint_id }));
      show(command, { delivery_id }, () => `Sent. What became of it: ${larder} webhooks delivery ${delivery_id}`);
    });

  webhooks
    .command("log")
    .argument("<endpoint>", "its id", id)
    .description("List what an endpoint was told, the latest first.")
    .option("--state <state>", DeliveryState.options.join(", "), oneOf(...DeliveryState.options))
    .option("--limit <n>", "how many at most", integer(1, 200), 20)
    .option("--after <delivery>", "those that come after this one", id)
    .addHelpText("after", `\nExample: ${larder} webhooks log 3fa85f64-5717-4562-b3fc-2c963f66afa6 --state failed`)
    .action(async (endpoint_id: string, { state, limit, after = null }, command: Command) => {
      const { supabase } = await openProject(command);
      const asked = { endpoint_id, filter: state ? { state } : {}, take: limit, after };
      const page = DeliveryPage.parse(await ask(supabase.rpc("list_deliveries", asked)));
      show(command, page, () => describeDeliveries(page));
    });

  webhooks
    .command("delivery")
    .argument("<delivery>", "its id", id)
    .description("Show what was sent, each attempt and what was answered.")
    .action(async (delivery_id: string, _options, command: Command) => {
      const { supabase } = await openProject(command);
      const delivery = DeliveryDetail.parse(await ask(supabase.rpc("read_delivery", { delivery_id })));
      show(command, delivery, () => describeDelivery(delivery));
    });

  webhooks
    .command("replay")
    .argument("[delivery]", "its id", id)
    .option("--endpoint <id>", "all of an endpoint that did not get through", id)
    .option("--since <date>", "since the beginning of this day, in UTC", day)
    .option("--all", "also what got through")
    .description("Send again: one delivery, or all of an endpoint since a day.")
    .addHelpText(
      "after",
      `\nExample: ${larder} webhooks replay --endpoint 3fa85f64-5717-4562-b3fc-2c963f66afa6 --since 2026-11-20`,
    )
    .action(async (delivery_id: string | undefined, { endpoint, since, all = false }, command: Command) => {
      if (delivery_id ? endpoint || since || all : !(endpoint && since)) {
        command.error("name a delivery, or an --endpoint and --since when", { exitCode: 2 });
      }
      const { supabase } = await openProject(command);
      const asked = { endpoint_id: endpoint, since: `${since}T00:00:00Z`, only_failed: !all };
      const count = delivery_id
        ? Number(await ask(supabase.rpc("replay_delivery", { delivery_id })))
        : Number(await ask(supabase.rpc("replay_deliveries", asked)));
      show(command, { replayed: count }, () =>
        count > 0 ? `${count === 1 ? "1 delivery is" : `${count} deliveries are`} on the way` : "Nothing to send again",
      );
    });

  const verbs = {
    enable: "Tell it again what happens.",
    disable: "Tell it nothing for now.",
    delete: "Delete it, and its log.",
  };
  for (const [verb, description] of Object.entries(verbs)) {
    webhooks
      .command(verb)
      .argument("<endpoint>", "its id", id)
      .description(description)
      .action(async (endpoint_id: string, _options, command: Command) => {
        const { supabase } = await openProject(command);
        const changed = await ask(supabase.rpc(`${verb}_endpoint`, { endpoint_id }));
        show(command, { endpoint_id, changed }, () =>
          changed ? `The endpoint is ${verb}d` : `It is ${verb}d already`,
        );
      });
  }
}

const describeSecret = ({ id, secret }: EndpointSecret) => `${id}\n${secret}\n\nKeep it now: it cannot be shown again.`;

export function describeEndpoints(endpoints: readonly Endpoint[]): string {
  const rows = endpoints.map((endpoint) => ({
    endpoint: endpoint.id,
    url: cut(endpoint.url, 50),
    of: endpoint.hears_all ? "all" : (endpoint.owner ?? "nobody"),
    waiting: endpoint.waiting,
    "told 24 h": endpoint.delivered_24h,
    "failed 24 h": endpoint.failed_24h,
    state: endpoint.disabled_at
      ? "disabled"
      : endpoint.failing_since
        ? `failing since ${minute(endpoint.failing_since)}`
        : "well",
  }));
  const why = (index: number) => (endpoints[index]?.disabled_reason ? `    ${endpoints[index].disabled_reason}` : "");
  return table(rows, `Nobody is told anything: make an endpoint with ${larder} webhooks create <url>.`, why);
}

export function describeDeliveries({ deliveries, next }: DeliveryPage): string {
  const rows = deliveries.map((delivery) => ({
    delivery: delivery.id,
    event: delivery.type,
    about: cut(delivery.about ?? "", 40),
    "at (UTC)": minute(delivery.occurred_at),
    state: delivery.state,
    attempts: delivery.attempts,
    answer: delivery.last_status ?? "-",
  }));
  const list = table(rows, "It was told nothing of this kind.", (index) => reasonOf(deliveries[index]));
  return next ? `${list}\nMore: --after ${next}` : list;
}

function reasonOf(delivery: Delivery | undefined): string {
  if (!delivery?.last_error || delivery.state === "delivered") return "";
  const next = delivery.next_attempt_at ? `; again ${minute(delivery.next_attempt_at)}` : "";
  return `    ${cut(delivery.last_error, 80)}${next}`;
}

export function describeDelivery(delivery: DeliveryDetail): string {
  const attempts = table(
    delivery.log.map((attempt) => ({
      attempt: attempt.number,
      "at (UTC)": attempt.attempted_at.slice(0, 19).replace("T", " "),
      ms: attempt.milliseconds,
      status: attempt.status ?? "-",
      answer: cut(attempt.error ?? attempt.answer ?? "", 60),
    })),
    "Nobody has tried yet.",
  );
  return `${delivery.type} to endpoint ${delivery.endpoint_id}: ${delivery.state}\n\n${JSON.stringify(delivery.payload, null, 2)}\n\n${attempts}`;
}

const minute = (instant: string) => instant.slice(0, 16).replace("T", " ");
