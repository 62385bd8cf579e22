import { describe, expect, test } from "vitest";
import { mergeSteps, type UndoStep } from "../../editing/verbs/undo-steps.ts";
import type { BulkAction, World } from "./bulk-action.ts";
import { createBulkWorker } from "./create-bulk-worker.ts";

interface Row {
  status: string;
  reason: string | null;
  isTrashed: boolean;
  /** The work on it was under way. */
  isWorking: boolean;
  isFlawed: boolean;
  tags: Set<string>;
  approvedBy: string | null;
  revision: number;
}

/** A library in memory whose verbs keep the rules of the database's. */
class FakeLibrary implements World {
  readonly rows = new Map<string, Row>();
  readonly calls: { verb: string; count: number }[] = [];
  /** The call that fails, counted from 1. */
  failsAt = 0;
  /** The call that is done and whose answer is lost, counted from 1. */
  losesAt = 0;

  constructor(rows: Record<string, Partial<Row>>) {
    for (const [id, row] of Object.entries(rows))
      this.rows.set(id, {
        ...{ status: "ready", reason: null, isTrashed: false, isWorking: false, isFlawed: false, tags: new Set() },
        ...{ approvedBy: null, revision: 1 },
        ...row,
      });
  }

  private async change(verb: string, ids: readonly string[], fits: (row: Row) => boolean, edit: (row: Row) => void) {
    this.calls.push({ verb, count: ids.length });
    if (this.calls.length === this.failsAt) throw new Error("Failed to fetch");
    const changed = ids.filter((id) => fits(this.rows.get(id)!));
    for (const id of changed) edit(this.rows.get(id)!);
    if (this.calls.length === this.losesAt) throw new Error("Failed to fetch");
    return changed;
  }

  private readonly become =
    (status: string, reason: string | null = null) =>
    (row: Row) =>
      void Object.assign(row, { status, reason });

  readonly verbs: World["verbs"] = {
    approve: (ids, expected, withFlaws = false) =>
      this.change(
        "approve",
        ids,
        (row) => row.status === expected && !row.isTrashed && (withFlaws || !row.isFlawed),
        (row) => Object.assign(row, { status: "approved", reason: null, approvedBy: "me" }),
      ),
    reject: (ids, reason, expected) =>
      this.change("reject", ids, (row) => row.status === expected && !row.isTrashed, this.become("rejected", reason)),
    withdraw: (ids) => this.change("withdraw", ids, (row) => row.status === "approved", this.become("ready")),
    reopen: (ids) =>
      this.change("reopen", ids, (row) => row.status === "rejected" && !row.isTrashed, this.become("ready")),
    trash: (ids) =>
      this.change(
        "trash",
        ids,
        (row) => !row.isTrashed,
        (row) => {
          row.isTrashed = true;
          if (row.status === "approved") row.status = "ready";
        },
      ),
    restore: (ids) =>
      this.change(
        "restore",
        ids,
        (row) => row.isTrashed,
        (row) => void Object.assign(row, { isTrashed: false }),
      ),
    tag: (ids, add, remove) =>
      this.change(
        "tag",
        ids,
        (row) => add.some((tag) => !row.tags.has(tag)) || remove.some((tag) => row.tags.has(tag)),
        (row) => {
          row.revision += 1;
          for (const tag of add) row.tags.add(tag);
          for (const tag of remove) row.tags.delete(tag);
        },
      ),
    retry: (ids) =>
      this.change("retry", ids, (row) => row.status === "failed" && !row.isTrashed, this.become("pending")),
    remake: (ids) =>
      this.change(
        "remake",
        ids,
        (row) => row.status !== "failed",
        () => {},
      ),
    stop: (ids) =>
      this.change(
        "stop",
        ids,
        (row) => row.isWorking,
        (row) => {
          row.isWorking = false;
          row.status = "failed";
        },
      ),
  };

  readonly readBefore: World["readBefore"] = async (ids, tags) =>
    new Map(
      ids.map((id) => {
        const { approvedBy, isWorking: _, ...row } = this.rows.get(id)!;
        const isApprovedByMe = approvedBy === "me";
        const isCancelled = row.status === "failed";
        return [id, { ...row, isApprovedByMe, isCancelled, tags: new Set(tags.filter((tag) => row.tags.has(tag))) }];
      }),
    );

  /** For comparing: each row as text. */
  picture() {
    return [...this.rows].map(([id, { tags, approvedBy: _, revision: __, ...row }]) =>
      JSON.stringify({ id, ...row, tags: [...tags].sort() }),
    );
  }
}

const many = (count: number, row: (number: number) => Partial<Row> = () => ({})) =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [`p${number}`, row(number)]));

function start(library: FakeLibrary) {
  const worker = createBulkWorker(library, () => {});
  const done = () => {
    const work = worker.read();
    if (work.phase !== "done") throw new Error(`The work is ${work.phase}`);
    return work;
  };
  return { worker, done, ids: [...library.rows.keys()] };
}

test("takes five hundred at a time and counts what did not fit", async () => {
  const library = new FakeLibrary(many(1_200, (number) => ({ status: number < 200 ? "approved" : "ready" })));
  const { worker, done, ids } = start(library);
  await worker.start({ kind: "approve", isAlsoRejected: false }, ids);
  expect(library.calls.map(({ count }) => count)).toEqual([500, 500, 200]);
  expect(done()).toMatchObject({ changed: 1_000, left: 200, rest: [], error: null });
});

test("leaves alone what somebody rejected, unless it is asked for", async () => {
  const library = new FakeLibrary(many(4, (number) => ({ status: number < 2 ? "rejected" : "ready" })));
  const { worker, done, ids } = start(library);
  await worker.start({ kind: "approve", isAlsoRejected: false }, ids);
  expect(done()).toMatchObject({ changed: 2, left: 2 });
  await worker.start({ kind: "approve", isAlsoRejected: true }, ids);
  expect(done()).toMatchObject({ changed: 2, left: 2 });
});

test("scenes in which the product differs are left, and come back to the approved as they were", async () => {
  const library = new FakeLibrary({ a: { isFlawed: true }, b: {}, c: { status: "approved", isFlawed: true } });
  const { worker, done } = start(library);
  await worker.start({ kind: "approve", isAlsoRejected: false }, ["a", "b"]);
  expect(done()).toMatchObject({ changed: 1, left: 1, flawed: 1 });
  expect(library.rows.get("a")?.status).toBe("ready");
  await worker.start({ kind: "withdraw" }, ["c"]);
  await worker.undo();
  expect(library.rows.get("c")?.status).toBe("approved");
});

describe("an undo brings back what was, over mixed pictures", () => {
  const mixed = () =>
    new FakeLibrary(
      many(1_300, (number) => ({
        ...[{ status: "ready" }, { status: "approved" }, { status: "rejected", reason: `reason ${number % 3}` }][
          number % 3
        ],
        tags: new Set(number % 2 ? ["jam"] : ["bread"]),
      })),
    );

  test.each<BulkAction>([
    { kind: "approve", isAlsoRejected: true },
    { kind: "reject", reason: "Too dark", isAlsoApproved: true },
    { kind: "withdraw" },
    { kind: "trash", isAdmin: true },
    { kind: "tag", add: ["jam", "sweet"], remove: ["bread"] },
  ])("$kind", async (action) => {
    const library = mixed();
    const before = library.picture();
    const { worker, done, ids } = start(library);
    await worker.start(action, ids);
    expect(library.picture()).not.toEqual(before);
    await worker.undo();
    expect(library.picture()).toEqual(before);
    expect(done()).toMatchObject({ isUndo: true, rest: [], undo: [] });
  });

  test("restore", async () => {
    const library = new FakeLibrary(many(3, () => ({ isTrashed: true })));
    const { worker, ids } = start(library);
    await worker.start({ kind: "restore" }, ids);
    await worker.undo();
    expect([...library.rows.values()].every(({ isTrashed }) => isTrashed)).toBe(true);
  });
});

test("work that the trash stopped begins again when that is undone", async () => {
  const library = new FakeLibrary({ a: { status: "processing", isWorking: true }, b: { status: "failed" } });
  const { worker, ids } = start(library);
  await worker.start({ kind: "trash", isAdmin: true }, ids);
  await worker.undo();
  expect(library.rows.get("a")?.status).toBe("pending");
  expect(library.rows.get("b")?.status).toBe("failed");
});

test("a member is told what only an admin can approve again", async () => {
  const library = new FakeLibrary({ a: { status: "approved" }, b: {} });
  const { worker, done, ids } = start(library);
  await worker.start({ kind: "trash", isAdmin: false }, ids);
  expect(done()).toMatchObject({ changed: 2, lost: 1, withdrawn: 1 });
  await worker.undo();
  expect(library.rows.get("a")).toMatchObject({ status: "ready", isTrashed: false });
});

test("tells how many were public", async () => {
  const library = new FakeLibrary({ a: { status: "approved" }, b: {} });
  const { worker, done, ids } = start(library);
  await worker.start({ kind: "reject", reason: null, isAlsoApproved: true }, ids);
  expect(done().withdrawn).toBe(1);
});

describe("when it is cancelled or the network fails", () => {
  test("what is done is done and can be taken back, and the rest is kept", async () => {
    const library = new FakeLibrary(many(1_200));
    const before = library.picture();
    library.failsAt = 2;
    const { worker, done, ids } = start(library);
    await worker.start({ kind: "approve", isAlsoRejected: false }, ids);
    expect(done()).toMatchObject({ changed: 500, left: 0 });
    expect(done().rest).toEqual(ids.slice(500));
    expect(done().error?.kind).toBe("offline");
    await worker.undo();
    expect(library.picture()).toEqual(before);
  });

  test("it goes on where it stopped, and an undo takes back all of it", async () => {
    const library = new FakeLibrary(many(1_200));
    const before = library.picture();
    library.failsAt = 2;
    const { worker, done, ids } = start(library);
    await worker.start({ kind: "approve", isAlsoRejected: false }, ids);
    await worker.resume();
    expect(done()).toMatchObject({ changed: 1_200, left: 0, rest: [], error: null });
    await worker.undo();
    expect(library.picture()).toEqual(before);
  });

  test("half a chunk that was withdrawn before the trash failed is approved again", async () => {
    const library = new FakeLibrary(many(3, () => ({ status: "approved" })));
    const before = library.picture();
    library.failsAt = 3;
    const { worker, ids } = start(library);
    await worker.start({ kind: "trash", isAdmin: true }, ids);
    expect(library.rows.get("p0")).toMatchObject({ status: "ready", isTrashed: false });
    await worker.undo();
    expect(library.picture()).toEqual(before);
  });

  test("it stops between chunks", async () => {
    const library = new FakeLibrary(many(1_200));
    const { worker, done, ids } = start(library);
    worker.subscribe(() => {
      const work = worker.read();
      if (work.phase === "running" && work.progress.done === 500) worker.cancel();
    });
    await worker.start({ kind: "approve", isAlsoRejected: false }, ids);
    expect(done()).toMatchObject({ changed: 500, error: null });
    expect(done().rest).toHaveLength(700);
  });

  test("an undo that fails goes on where it stopped", async () => {
    const library = new FakeLibrary(many(1_200));
    const before = library.picture();
    const { worker, done, ids } = start(library);
    await worker.start({ kind: "approve", isAlsoRejected: false }, ids);
    library.failsAt = library.calls.length + 2;
    await worker.undo();
    expect(done().rest).toHaveLength(700);
    await worker.resume();
    expect(library.picture()).toEqual(before);
    expect(done()).toMatchObject({ isUndo: true, rest: [], error: null });
  });
});

describe("when the answer is lost and the work is done", () => {
  const rows = () =>
    many(15, (number) => ({
      ...[{ status: "ready" }, { status: "approved" }, { status: "rejected", reason: "dark" }][number % 3],
      tags: new Set(number % 2 ? ["jam"] : ["bread"]),
    }));
  const trashed = () => many(15, (number) => ({ isTrashed: number % 3 !== 0 }));

  test.each<[number, BulkAction, Record<string, Partial<Row>>]>([
    [1, { kind: "approve", isAlsoRejected: false }, rows()],
    [1, { kind: "approve", isAlsoRejected: true }, rows()],
    [2, { kind: "approve", isAlsoRejected: true }, rows()],
    [2, { kind: "reject", reason: "Too dark", isAlsoApproved: true }, rows()],
    [1, { kind: "withdraw" }, rows()],
    [1, { kind: "trash", isAdmin: true }, rows()],
    [3, { kind: "trash", isAdmin: true }, rows()],
    [2, { kind: "trash", isAdmin: false }, rows()],
    [1, { kind: "restore" }, trashed()],
    [1, { kind: "tag", add: ["jam", "sweet"], remove: ["bread"] }, rows()],
  ])("of call %i, to go on counts it and an undo takes it back: %o", async (losesAt, action, of) => {
    const copy = () => new FakeLibrary(structuredClone(of));
    const smooth = start(copy());
    await smooth.worker.start(action, smooth.ids);
    const library = copy();
    library.losesAt = losesAt;
    const { worker, done, ids } = start(library);
    await worker.start(action, ids);
    expect(done().unsettled?.ids).toEqual(ids);
    await worker.resume();
    const { changed, left, withdrawn, lost } = smooth.done();
    expect(done()).toMatchObject({ changed, left, withdrawn, lost, rest: [], error: null, unsettled: null });
    await worker.undo();
    await smooth.worker.undo();
    const after = copy();
    for (const [id, row] of after.rows) if (lost > 0 && row.status === "approved") after.rows.get(id)!.status = "ready";
    expect(library.picture()).toEqual(after.picture());
  });

  test("what another admin approved meanwhile is not ours", async () => {
    const library = new FakeLibrary(many(3));
    library.losesAt = 1;
    const { worker, done, ids } = start(library);
    await worker.start({ kind: "approve", isAlsoRejected: false }, ids);
    library.rows.get("p0")!.approvedBy = "somebody else";
    await worker.resume();
    expect(done()).toMatchObject({ changed: 2, left: 1, undo: [{ verb: "withdraw", ids: ["p1", "p2"] }] });
  });

  test("an undo of the chunks before takes it back too", async () => {
    const library = new FakeLibrary(many(1_200));
    const before = library.picture();
    library.losesAt = 2;
    const { worker, ids } = start(library);
    await worker.start({ kind: "approve", isAlsoRejected: false }, ids);
    await worker.undo();
    expect(library.picture()).toEqual(before);
  });
});

test("nothing else begins while something is under way", async () => {
  const library = new FakeLibrary(many(2));
  const { worker, ids } = start(library);
  await Promise.all([worker.start({ kind: "withdraw" }, ids), worker.start({ kind: "restore" }, ids)]);
  expect(library.calls.map(({ verb }) => verb)).toEqual(["withdraw"]);
});

test("the steps of many chunks become one of each kind, in the order in which they work", () => {
  const steps: UndoStep[] = [
    { verb: "approve", ids: ["a"] },
    { verb: "reject", reason: "dark", ids: ["b"] },
    { verb: "restore", ids: ["a"] },
    { verb: "retry", ids: [] },
    { verb: "reject", reason: "dark", ids: ["c"] },
    { verb: "reject", reason: null, ids: ["d"] },
    { verb: "approve", ids: ["e"] },
  ];
  expect(mergeSteps(steps)).toEqual([
    { verb: "restore", ids: ["a"] },
    { verb: "reject", reason: "dark", ids: ["b", "c"] },
    { verb: "reject", reason: null, ids: ["d"] },
    { verb: "approve", ids: ["a", "e"] },
  ]);
});
