import { expect, test } from "vitest";
import { searchUsed } from "../../../shared/search-used.ts";
import { propertiesOf, wrongInputs } from "../../tests/support/wrong/inputs.ts";
import { endpoint } from "./endpoint.ts";
import { key, problemOf } from "./testing/greet.ts";

const good = { image_id: "0b7c0a52-3a9b-4b8c-9d57-0c8f4a1f2f10", site_id: "rosies.example" };
const services = {
  secrets: { secretKey: "the-secret-key", ringSecret: "the-ring-secret" },
  corsOrigins: async () => "*" as const,
  log: () => {},
};

test("whatever is wrong with a use, in five hundred ways, it is refused by name, saying what to do, and noted nowhere", async () => {
  const handled: unknown[] = [];
  const handle = async (input: unknown) => {
    handled.push(input);
    return { used: true, sizes: null };
  };
  const send = endpoint(searchUsed, { audience: "key", handle }, services);
  const post = (body: unknown) => {
    const init = { method: "POST", body: JSON.stringify(body), headers: { "x-api-key": key } };
    return send(new Request("http://larder.test/search/used", init));
  };
  const cases = wrongInputs(searchUsed.input, good, 500);
  for (const name of Object.keys(propertiesOf(searchUsed.input))) {
    expect(cases.filter(({ fields }) => fields.join() === name).length, name).toBeGreaterThanOrEqual(10);
  }
  const faults: unknown[] = [];
  for (const { input, fields } of cases) {
    const { code, detail, errors = [] } = await problemOf(await post(input));
    const isNamed = (field: string) =>
      errors.some((error) => error.field === field.slice(0, 100) || error.field.startsWith(`${field}.`));
    const isSaid = !detail?.includes("Invalid ");
    if (code !== "invalid_input" || !fields.every(isNamed) || !isSaid) faults.push({ input, code, errors });
  }
  expect(faults).toEqual([]);
  expect(handled).toEqual([]);
  expect((await post(good)).status).toBe(200);
});
