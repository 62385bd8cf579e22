import { expect, test } from "vitest";
import { Failure } from "../../../lib/failure.ts";
import { type Decisions, openDecisions, type Sent } from "./decisions.ts";
import { openLogStorage } from "./log-storage.ts";
import type { Move, NewMove } from "./move.ts";

/** A library of pictures by status, behind a network that can die before or after a request arrives. */
function openLibrary(statuses: Record<string, string>, flawed: readonly string[] = []) {
  const library = {
    statuses,
    network: "up" as "up" | "down" | "dies after",
    isSignedIn: true,
    calls: [] as string[],
    reasons: {} as Record<string, string>,
    async readReasons(ids: readonly string[]) {
      await Promise.resolve();
      if (library.network === "down") throw new Failure("offline", "The library cannot be reached");
      return Object.fromEntries(Object.entries(library.reasons).filter(([id]) => ids.includes(id)));
    },
    async send(move: Move): Promise<Sent> {
      await Promise.resolve();
      if (library.network === "down") throw new Failure("offline", "The library cannot be reached");
      if (!library.isSignedIn) throw new Failure("signed_out", "Your session has ended");
      library.calls.push(`${move.ids.join("+")} ${move.from} > ${move.to}`);
      const isLeft = (id: string) => move.to === "approved" && !move.withFlaws && flawed.includes(id);
      const changed = move.ids.filter((id) => library.statuses[id] === move.from && !isLeft(id));
      for (const id of changed) {
        library.statuses[id] = move.to;
        delete library.reasons[id];
        if (move.reason) library.reasons[id] = move.reason;
      }
      if (library.network === "dies after") {
        library.network = "down";
        throw new Failure("offline", "The library cannot be reached");
      }
      // As `sendMove`: what was tried before and is as it should be has gone along then.
      const earlier = move.wasTried ? move.ids.filter((id) => library.statuses[id] === move.to) : [];
      const all = [...new Set([...changed, ...earlier])];
      const misfits = move.ids
        .filter((id) => !all.includes(id))
        .map((id) => ({ id, status: library.statuses[id] ?? "gone" }));
      return { changed: all, misfits };
    },
  };
  return library;
}

let nextMove = 0;

function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

function open(library: ReturnType<typeof openLibrary>, storage = memoryStorage(), person = "ann") {
  const told: string[] = [];
  const decisions = openDecisions({
    storage: openLogStorage(storage, person),
    readReasons: (ids) => library.readReasons(ids),
    send: (move) => library.send(move),
    exclusively: (work) => work(),
    later: () => {},
    identify: () => `move ${nextMove++}`,
    onSettled: (_, { misfits }) => told.push(...misfits.map(({ id, status }) => `${id} is ${status} already`)),
    onRefused: (_, message) => told.push(message),
    onTrouble: (trouble) => told.push(trouble),
  });
  return { decisions, told, storage };
}

const approve = (...ids: string[]): NewMove => ({ ids, from: "ready", to: "approved", reason: null });
const reject = (...ids: string[]): NewMove => ({ ids, from: "ready", to: "rejected", reason: "Wrong colours" });

/** Until nothing is on its way any more. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const waitingIn = (decisions: Decisions) =>
  decisions.state().log.waiting.map(({ ids, to }) => `${ids.join("+")} ${to}`);

test("decisions are saved in the order in which they were made", async () => {
  const library = openLibrary({ a: "ready", b: "ready", c: "ready" });
  const { decisions } = open(library);
  decisions.decide(approve("a"));
  decisions.decide(reject("b"));
  decisions.decide(approve("c"));
  await settle();
  expect(library.calls).toEqual(["a ready > approved", "b ready > rejected", "c ready > approved"]);
  expect(decisions.state()).toMatchObject({ log: { waiting: [] }, trouble: null });
});

test("without a network decisions wait, and are saved once it is back", async () => {
  const library = openLibrary({ a: "ready", b: "ready" });
  const { decisions, told } = open(library);
  library.network = "down";
  decisions.decide(approve("a"));
  await settle();
  decisions.decide(approve("b"));
  await settle();
  expect(waitingIn(decisions)).toEqual(["a approved", "b approved"]);
  expect(decisions.state().trouble).toBe("offline");
  expect(library.statuses).toEqual({ a: "ready", b: "ready" });

  library.network = "up";
  decisions.resume();
  await settle();
  expect(library.statuses).toEqual({ a: "approved", b: "approved" });
  expect(decisions.state()).toMatchObject({ log: { waiting: [] }, trouble: null });
  expect(told).not.toContain("a is approved already");
});

test("a reload loses no decision", async () => {
  const library = openLibrary({ a: "ready", b: "ready" });
  library.network = "down";
  const before = open(library);
  before.decisions.decide(approve("a"));
  before.decisions.decide(reject("b"));
  await settle();

  library.network = "up";
  const after = open(library, before.storage);
  expect(waitingIn(after.decisions)).toEqual(["a approved", "b rejected"]);
  after.decisions.resume();
  await settle();
  expect(library.statuses).toEqual({ a: "approved", b: "rejected" });
});

test("an ended session loses no decision", async () => {
  const library = openLibrary({ a: "ready" });
  const { decisions, told } = open(library);
  library.isSignedIn = false;
  decisions.decide(approve("a"));
  await settle();
  expect(decisions.state().trouble).toBe("signed_out");
  expect(told).toEqual(["signed_out"]);

  library.isSignedIn = true;
  decisions.resume();
  await settle();
  expect(library.statuses.a).toBe("approved");
});

test("nobody sends the decisions of another person", async () => {
  const library = openLibrary({ a: "ready" });
  library.network = "down";
  const { decisions, storage } = open(library);
  decisions.decide(approve("a"));
  await settle();
  expect(open(library, storage, "bob").decisions.state().log.waiting).toEqual([]);
});

test("a decision whose answer was lost is not taken for somebody else's", async () => {
  const library = openLibrary({ a: "ready" });
  const { decisions, told } = open(library);
  library.network = "dies after";
  decisions.decide(approve("a"));
  await settle();
  expect(library.statuses.a).toBe("approved");
  expect(waitingIn(decisions)).toEqual(["a approved"]);

  library.network = "up";
  decisions.resume();
  await settle();
  expect(told).toEqual(["offline"]);
  expect(waitingIn(decisions)).toEqual([]);
});

test("what somebody else has decided is told and left alone", async () => {
  const library = openLibrary({ a: "rejected", b: "ready" });
  const { decisions, told } = open(library);
  decisions.decide(approve("a", "b"));
  await settle();
  expect(library.statuses).toEqual({ a: "rejected", b: "approved" });
  expect(told).toEqual(["a is rejected already"]);
});

test("undo takes back what was not sent without a word to the library", async () => {
  const library = openLibrary({ a: "ready", b: "ready" });
  const { decisions } = open(library);
  library.network = "down";
  decisions.decide(approve("a"));
  await settle();
  decisions.decide(approve("b"));
  expect(decisions.undo()?.ids).toEqual(["b"]);
  expect(waitingIn(decisions)).toEqual(["a approved"]);
});

test("undo takes back several decisions that were sent, the last one first", async () => {
  const library = openLibrary({ a: "ready", b: "ready" });
  const { decisions } = open(library);
  decisions.decide(approve("a"));
  decisions.decide(reject("b"));
  await settle();
  expect(decisions.undo()?.ids).toEqual(["b"]);
  expect(decisions.undo()?.ids).toEqual(["a"]);
  expect(decisions.undo()).toBeNull();
  await settle();
  expect(library.statuses).toEqual({ a: "ready", b: "ready" });
});

test("undo of a decision whose fate is unknown asks the library to take it back", async () => {
  const library = openLibrary({ a: "ready" });
  const { decisions } = open(library);
  library.network = "dies after";
  decisions.decide(approve("a"));
  await settle();
  decisions.undo();
  library.network = "up";
  decisions.resume();
  await settle();
  expect(library.statuses.a).toBe("ready");
});

test("undo does not take back what somebody else has decided", async () => {
  const library = openLibrary({ a: "approved", b: "ready" });
  const { decisions } = open(library);
  decisions.decide(approve("a", "b"));
  decisions.undo();
  await settle();
  expect(library.statuses).toEqual({ a: "approved", b: "ready" });
  expect(library.calls).toEqual(["a+b ready > approved", "b approved > ready"]);
});

test("a decision of which nothing came is nothing to undo", async () => {
  const library = openLibrary({ a: "approved" });
  const { decisions } = open(library);
  decisions.decide(reject("a"));
  await settle();
  expect(decisions.undo()).toBeNull();
});

const overrule = (...ids: string[]): NewMove => ({ ids, from: "rejected", to: "approved", reason: null });

test("undoing the approval of rejected pictures gives each the reason that the library had", async () => {
  const library = openLibrary({ a: "rejected", b: "rejected", c: "rejected" });
  library.reasons = { a: "Blurred", b: "Blurred" };
  const { decisions } = open(library);
  decisions.decide(overrule("a", "b", "c"));
  await settle();
  expect(library.reasons).toEqual({});
  decisions.undo();
  await settle();
  expect(library.statuses).toEqual({ a: "rejected", b: "rejected", c: "rejected" });
  expect(library.reasons).toEqual({ a: "Blurred", b: "Blurred" });
});

test("a lost answer loses no reason", async () => {
  const library = openLibrary({ a: "rejected" });
  library.reasons = { a: "Blurred" };
  const { decisions } = open(library);
  library.network = "dies after";
  decisions.decide(overrule("a"));
  await settle();
  library.network = "up";
  decisions.resume();
  await settle();
  decisions.undo();
  await settle();
  expect(library.reasons).toEqual({ a: "Blurred" });
});

test("what is taken back while its reasons are read is not sent", async () => {
  const library = openLibrary({ a: "rejected" });
  const { decisions } = open(library);
  decisions.decide(overrule("a"));
  decisions.undo();
  await settle();
  expect(library.calls).toEqual([]);
  expect(library.statuses).toEqual({ a: "rejected" });
});

test("the undo of one decision takes back no other", async () => {
  const library = openLibrary({ a: "ready", b: "ready" });
  const { decisions } = open(library);
  const first = decisions.decide(approve("a"));
  const second = decisions.decide(approve("b"));
  expect(decisions.undo(first)).toBeNull();
  expect(decisions.undo(second)?.ids).toEqual(["b"]);
  expect(decisions.undo(second)).toBeNull();
  expect(decisions.undo(first)?.ids).toEqual(["a"]);
});

test("a refusal is told, and the decisions after it go on", async () => {
  const library = openLibrary({ a: "ready", b: "ready" });
  const { decisions, told } = open({
    ...library,
    send: (move) =>
      move.ids[0] === "a" ? Promise.reject(new Failure("refused", "This needs an admin")) : library.send(move),
  });
  decisions.decide(approve("a"));
  decisions.decide(approve("b"));
  await settle();
  expect(told).toEqual(["This needs an admin"]);
  expect(library.statuses).toEqual({ a: "ready", b: "approved" });
  expect(decisions.state().log.history.map(({ ids }) => ids)).toEqual([["b"]]);
});

test("two tabs of a person share what waits", async () => {
  const library = openLibrary({ a: "ready", b: "ready" });
  library.network = "down";
  const { decisions, storage } = open(library);
  const other = open(library, storage).decisions;
  decisions.decide(approve("a"));
  await settle();
  other.decide(approve("b"));
  await settle();
  expect(waitingIn(other)).toEqual(["a approved", "b approved"]);
  library.network = "up";
  decisions.resume();
  await settle();
  other.reread();
  expect(library.calls).toEqual(["a ready > approved", "b ready > approved"]);
  expect(waitingIn(other)).toEqual([]);
});

test("a browser that keeps nothing still saves decisions", async () => {
  const library = openLibrary({ a: "ready" });
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
    removeItem: () => {},
  } as unknown as Storage;
  const { decisions } = open(library, full);
  decisions.decide(approve("a"));
  await settle();
  expect(library.statuses.a).toBe("approved");
});

test("a flawed scene is approved by whoever was asked, and comes back to the approved as it was", async () => {
  const library = openLibrary({ a: "ready", b: "ready" }, ["a"]);
  const { decisions, told } = open(library);
  decisions.decide(approve("a", "b"));
  await settle();
  expect(library.statuses).toEqual({ a: "ready", b: "approved" });
  expect(told).toEqual(["a is ready already"]);
  decisions.decide({ ...approve("a"), withFlaws: true });
  await settle();
  expect(library.statuses).toEqual({ a: "approved", b: "approved" });
  decisions.decide({ ids: ["a"], from: "approved", to: "ready", reason: null });
  await settle();
  decisions.undo();
  await settle();
  expect(library.statuses).toEqual({ a: "approved", b: "approved" });
});
