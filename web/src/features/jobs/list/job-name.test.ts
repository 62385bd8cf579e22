import { expect, test } from "vitest";
import { jobName } from "./job-name.ts";

const id = "00000000-0000-4000-8000-000000000000";
const job = { kind: "tag", image_id: id, prompt: "rye loaf", subject: null } as const;
const reading = { extraction_id: id, name: "jar.jpg", url: null, pattern: { slug: "labels", name: "Labels" } };
const delivery = { delivery_id: id, endpoint_id: id, url: "https://shop.example/larder", type: "job.succeeded" };

test("a job is called by its picture, by what is read, or by who is told of what", () => {
  expect(jobName(job)).toBe("rye loaf");
  const extract = { ...job, kind: "extract", image_id: null, prompt: null } as const;
  expect(jobName({ ...extract, subject: reading })).toBe("jar.jpg by Labels");
  expect(jobName({ ...extract, subject: { ...reading, name: null, url: "https://a.example/b.jpg" } })).toBe(
    "https://a.example/b.jpg by Labels",
  );
  expect(jobName({ ...extract, kind: "deliver", subject: delivery })).toBe(
    "job.succeeded to https://shop.example/larder",
  );
});

test("what is gone is called by what it was", () => {
  const gone = { ...job, image_id: null, prompt: null };
  expect(jobName(gone)).toBe("Deleted picture");
  expect(jobName({ ...gone, kind: "extract" })).toBe("Deleted reading");
  expect(jobName({ ...gone, kind: "deliver" })).toBe("Deleted message");
});
