import { expect, test } from "vitest";
import { readListView, writeListView } from "./list-view.ts";

const read = (address: string) => readListView(new URLSearchParams(address));

test.each(["", "state=held", "of=rows&shown=100", "state=done&of=prompts"])(
  "the address %j is read and written",
  (address) => {
    expect(writeListView(read(address)).toString()).toBe(address);
  },
);

test("what an address cannot say is not said", () => {
  expect(read("state=asleep&of=clouds&shown=many")).toEqual({ state: null, made_of: null, take: 50 });
  expect(read("shown=100000")).toMatchObject({ take: 200 });
  expect(read("shown=-3")).toMatchObject({ take: 50 });
});
