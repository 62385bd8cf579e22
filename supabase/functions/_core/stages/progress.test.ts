import { beforeEach, expect, test } from "vitest";
import type { Job } from "../ports/jobs.ts";
import { tellProgress } from "./progress.ts";

const job: Job = { id: "job-1", kind: "generate", claimId: 7, subjectId: "image-1", providerJobId: null };

let told: number[];
let answer: () => void;
let isLost: boolean;
beforeEach(() => {
  told = [];
  isLost = false;
});
const teller = () =>
  tellProgress(
    {
      jobs: {
        progress: (_job: Job, progress: number) => {
          told.push(progress);
          return new Promise<boolean>((resolve, reject) => {
            answer = () => (isLost ? reject(new Error("lost")) : resolve(true));
          });
        },
      } as never,
    },
    job,
  );
const settle = async () => {
  answer();
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

test("progress is told as it grows, and never beyond the end", async () => {
  const tell = teller();
  for (const progress of [0.2, 0.2, 0.1, Number.NaN, 0.6, 7]) {
    tell(progress);
    await settle();
  }
  expect(told).toEqual([0.2, 0.6, 1]);
});

test("what comes while the last word is on its way is dropped", async () => {
  const tell = teller();
  tell(0.2);
  tell(0.4);
  await settle();
  tell(0.6);
  expect(told).toEqual([0.2, 0.6]);
});

test("a word that is lost stays lost, and the next one is told", async () => {
  const tell = teller();
  isLost = true;
  tell(0.2);
  await settle();
  tell(0.3);
  expect(told).toEqual([0.2, 0.3]);
});
