import { expect, test } from "vitest";
import { createGate } from "./gate.ts";

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

function open() {
  const admitted: string[] = [];
  const gate = createGate<string>(async (owner) => {
    admitted.push(owner);
  });
  return { gate, admitted };
}

test("the gate lets one in at a time, in the order they came", async () => {
  const { gate } = open();
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} in`);
    await pause();
    steps.push(`${name} out`);
  };
  await Promise.all([gate.run("a", work("a")), gate.run("b", work("b")), gate.run("c", work("c"))]);
  expect(steps).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
});

test("work inside work does not wait for itself, and is not admitted twice", async () => {
  const { gate, admitted } = open();
  const result = await gate.run("a", () => gate.run("a", async () => "inner"));
  expect(result).toBe("inner");
  expect(admitted).toEqual(["a"]);
});

test("a promise that outlives its turn stands in line like everyone else", async () => {
  const { gate } = open();
  const steps: string[] = [];
  let later: Promise<unknown> = Promise.resolve();
  await gate.run("a", async () => {
    later = pause().then(() => gate.run("a", async () => steps.push("left over")));
  });
  await gate.run("b", async () => {
    await pause();
    await pause();
    await pause();
    steps.push("b");
  });
  await later;
  expect(steps).toEqual(["b", "left over"]);
});

test("what a holder starts outside has to wait for the holder", async () => {
  const { gate } = open();
  const steps: string[] = [];
  let outside: Promise<unknown> = Promise.resolve();
  await gate.run("a", async () => {
    gate.outside(() => {
      outside = gate.run("b", async () => steps.push("outside"));
    });
    await pause();
    steps.push("holder");
  });
  await outside;
  expect(steps).toEqual(["holder", "outside"]);
});

test("work that fails opens the gate, and so does an owner who cannot be admitted", async () => {
  const gate = createGate<string>(async (owner) => {
    if (owner === "unwelcome") throw new Error("not you");
  });
  await expect(gate.run("a", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await expect(gate.run("unwelcome", async () => "never")).rejects.toThrow("not you");
  expect(await gate.run("b", async () => "in")).toBe("in");
});
