import { expect, test } from "vitest";
import { Problem } from "../../../shared/problems.ts";
import { joinMember, stack } from "./stack.ts";

test("what a picture cannot be made by is refused by the name of its field", async () => {
  const { client } = await joinMember();
  const { data } = await client.auth.getSession();
  for (const field of ["model_id", "size", "quality", "style"]) {
    const answer = await fetch(`${stack.url}/functions/v1/images`, {
      method: "POST",
      headers: {
        apikey: stack.publishable_key,
        authorization: `Bearer ${data.session?.access_token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ prompt: "A jar of jam", [field]: "7x7" }),
    });
    const { code, errors } = Problem.parse(await answer.json());
    expect([answer.status, code, errors?.map((error) => error.field)]).toEqual([400, "invalid_input", [field]]);
  }
});
