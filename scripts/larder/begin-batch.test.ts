import { expect, test } from "vitest";
import { beginBatch } from "./begin-batch.ts";
import type { Project } from "./project.ts";

const request = { template: "toy", request_id: "3fa85f64-5717-4562-b3fc-2c963f66afa6" };
const made = {
  batch_id: "0191d9b1-0000-7000-8000-000000000000",
  images: 1,
  low_usd: "0",
  high_usd: "0",
  estimated_usd: "0",
  estimated_seconds: 2,
  models: [],
  image_ids: [],
};
const lost = { data: null, error: { message: "TypeError: fetch failed" }, status: 0 };
const gaveUp = { data: null, error: { message: "Bad gateway" }, status: 502 };

/** A project that answers with these, one after the other, and what it was asked. */
function projectOf(answers: readonly object[]) {
  const asked: unknown[] = [];
  const rpc = async (verb: string, sent: unknown) => {
    asked.push([verb, sent]);
    return answers[asked.length - 1];
  };
  return { project: { supabase: { rpc } } as unknown as Project, asked };
}

test("a request whose answer is lost is sent again as the same request", async () => {
  const { project, asked } = projectOf([lost, gaveUp, { data: made, error: null, status: 200 }]);
  expect(await beginBatch(project, request, [0, 0])).toEqual(made);
  expect(asked).toEqual(Array(3).fill(["create_batch", request]));
});

test("where no answer comes at all it is told how to ask again without beginning it twice", async () => {
  const { project, asked } = projectOf([lost, lost, lost]);
  await expect(beginBatch(project, request, [0, 0])).rejects.toThrow(`--request-id ${request.request_id}`);
  expect(asked).toHaveLength(3);
});

test("a refusal is told as it is, and not sent again", async () => {
  const { project, asked } = projectOf([{ data: null, error: { message: "No such template" }, status: 400 }]);
  await expect(beginBatch(project, request, [0, 0])).rejects.toThrow(/^No such template$/);
  expect(asked).toHaveLength(1);
});
