import { z } from "zod";
import { JobState } from "./jobs-list.ts";

const When = z.iso.datetime({ offset: true });

/** What an endpoint can choose to be told of. */
export const eventTypes = [
  "job.succeeded",
  "job.failed",
  "image.ready",
  "image.approved",
  "image.withdrawn",
  "product.ready",
  "product.failed",
  "budget.reached",
  "endpoint.disabled",
] as const;
export const EventType = z.enum(eventTypes);
export type EventType = z.infer<typeof EventType>;

/** What each event means, in a sentence. */
export const eventMeanings: Readonly<Record<EventType, string>> = {
  "job.succeeded": "A picture was read by a pattern, or generated",
  "job.failed": "A picture could not be read, generated or finished",
  "image.ready": "A picture is finished and waits for review",
  "image.approved": "A picture was approved",
  "image.withdrawn": "An approved picture was withdrawn",
  "product.ready": "A product has scenes: at least one of them succeeded",
  "product.failed": "A product could not be cut out, or none of its scenes succeeded",
  "budget.reached": "A budget is used up",
  "endpoint.disabled": "An endpoint was disabled because nothing got through",
};

/** The test event comes to every endpoint and is not chosen. */
export const SentType = z.enum([...eventTypes, "endpoint.test"]);
export type SentType = z.infer<typeof SentType>;

/**
 * The body of a delivery, as an endpoint receives it: the same at every attempt. Its id is the header `webhook-id`; who has
 * seen that id needs to do nothing.
 */
export const Payload = z.object({
  type: SentType,
  /** When it happened. */
  timestamp: When,
  data: z.record(z.string(), z.unknown()),
});
export type Payload = z.infer<typeof Payload>;

/**
 * An address that is told what happened. What of the last day got through and what did not is in `delivered_24h` and
 * `failed_24h`; `waiting` are on their way.
 */
export const Endpoint = z.object({
  id: z.uuid(),
  owner_id: z.uuid(),
  /** The address of its owner; null for somebody who is gone. */
  owner: z.string().nullable(),
  url: z.string(),
  description: z.string(),
  events: z.array(EventType),
  /** Told of the whole library, for admins; else of what is its owner's. */
  hears_all: z.boolean(),
  created_at: When,
  /** Until when deliveries are signed with the secret before, too; null where there is one secret. */
  rotating_until: When.nullable(),
  /** Since when nothing got through; null: the last delivery did. */
  failing_since: When.nullable(),
  disabled_at: When.nullable(),
  /** A sentence. */
  disabled_reason: z.string().nullable(),
  waiting: z.int(),
  delivered_24h: z.int(),
  failed_24h: z.int(),
  last_delivered_at: When.nullable(),
});
export type Endpoint = z.infer<typeof Endpoint>;

/** The answer of `list_endpoints()`: a member's own, all for admins; the newest first. */
export const Endpoints = z.array(Endpoint);

/**
 * The answer of `create_endpoint(url, events, description, hears_all)` and of `rotate_endpoint_secret(endpoint_id, hours)`. The
 * secret is told this once. `update_endpoint(endpoint_id, url, events, description, hears_all)`, `enable_endpoint(endpoint_id)`,
 * `disable_endpoint(endpoint_id)` and `delete_endpoint(endpoint_id)` answer whether they changed anything.
 */
export const EndpointSecret = z.object({ id: z.uuid(), secret: z.string().startsWith("whsec_") });
export type EndpointSecret = z.infer<typeof EndpointSecret>;

/** Once more asked: `waiting` has attempts left, `failed` none, or its endpoint was disabled. */
export const DeliveryState = z.enum(["waiting", "delivered", "failed"]);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** An event on its way to an endpoint. */
export const Delivery = z.object({
  id: z.uuid(),
  endpoint_id: z.uuid(),
  /** `webhook-id` of every attempt. */
  event_id: z.uuid(),
  type: SentType,
  /** A file's name, an address, a prompt, with the pattern that read it; null where it is about nothing of the kind. */
  about: z.string().nullable(),
  occurred_at: When,
  created_at: When,
  state: DeliveryState,
  delivered_at: When.nullable(),
  /** Of all rounds. */
  attempts: z.int(),
  /** What the last attempt was answered; null where there was no answer, or no attempt yet. */
  last_status: z.int().nullable(),
  /** Why the last attempt failed, in a sentence; null where it did not. */
  last_error: z.string().nullable(),
  /** When it is tried again; null where it is not. */
  next_attempt_at: When.nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

/**
 * The answer of `list_deliveries(endpoint_id, filter, take, after)`: the latest first. `after` is `next` of the page before; null: the
 * last page.
 */
export const DeliveryPage = z.object({ deliveries: z.array(Delivery), next: z.string().nullable() });
export type DeliveryPage = z.infer<typeof DeliveryPage>;

/** Which deliveries: those that fit everything that is set. */
export const DeliveryFilter = z.strictObject({ state: DeliveryState.optional(), type: SentType.optional() });
export type DeliveryFilter = z.infer<typeof DeliveryFilter>;

/** One request, and what became of it. */
export const Attempt = z.object({
  id: z.uuid(),
  /** From 1, of all rounds. */
  number: z.int(),
  attempted_at: When,
  /** From the request to the end of the answer. */
  milliseconds: z.int(),
  url: z.string(),
  /** Names in lower case. The body is the payload of the delivery. */
  request_headers: z.record(z.string(), z.string()),
  /** Null: there was no answer. */
  status: z.int().nullable(),
  /** The first kilobyte of the answer. */
  answer: z.string().nullable(),
  /** A sentence; null: it got through. */
  error: z.string().nullable(),
});
export type Attempt = z.infer<typeof Attempt>;

/**
 * The answer of `read_delivery(delivery_id)`. `test_endpoint(endpoint_id)` answers the id of the delivery it made;
 * `replay_delivery(delivery_id)` whether it goes out again; `replay_deliveries(endpoint_id, since, only_failed)` how many do.
 */
export const DeliveryDetail = z.object({
  ...Delivery.shape,
  payload: Payload,
  /** The job that brings it, or did; null where it is gone. */
  job: z.object({ id: z.uuid(), state: JobState, attempt: z.int(), max_attempts: z.int() }).nullable(),
  /** The first one first. */
  log: z.array(Attempt),
});
export type DeliveryDetail = z.infer<typeof DeliveryDetail>;
