import { expect, test } from "vitest";
import { statesOf } from "./provider-states.ts";

const kiln = { name: "kiln", variables: ["KILN_KEY"], provider: { name: "kiln" } };
const oven = { name: "oven", variables: ["OVEN_KEY"], provider: null, fault: "OVEN_KEY must be in one piece" };

test("providers are told as configured or not, and as found where somebody asked them", () => {
  expect(statesOf([kiln, oven])).toEqual([
    { name: "kiln", configured: true, own_server: false, reachable: null },
    { name: "oven", configured: false, own_server: false, reachable: null },
  ]);
  const reports = [
    { name: "oven", reachable: false },
    { name: "kiln", reachable: true },
  ];
  expect(statesOf([kiln, oven], reports).map(({ reachable }) => reachable)).toEqual([true, false]);
});

test("a server of one's own is told as such, by whoever looks", () => {
  const own = { ...kiln, ownServer: true };
  expect(statesOf([own])).toMatchObject([{ configured: true, own_server: true }]);
  expect(statesOf([own], [{ name: "kiln", reachable: true }])).toMatchObject([{ own_server: true }]);
});
