import { expect, test } from "vitest";
import { Problem } from "../../../shared/problems.ts";
import { joinMember, stack } from "./stack.ts";

test("what a picture cannot be made by is refused by the name of its field", async () => {
  const { client } = await joinMember();
  const { data } = await client.auth.getSession();
  const nobodys = ["00000000-0000-4000-8000-000000000000"];
  const wrong = { model_id: "7x7", size: "7x7", quality: "7x7", style: "7x7", reference_image_ids: nobodys };
  for (const [field, value] of Object.entries(wrong)) {
    const answer = await fetch(`${stack.url}/functions/v1/images`, {
      method: "POST",
      headers: {
        apikey: stack.publishable_key,
        authorization: `Bearer ${data.session?.access_token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ prompt: "A jar of jam", [field]: value }),
    });
    const { code, errors } = Problem.parse(await answer.json());
    expect([answer.status, code, errors?.map((error) => error.field)]).toEqual([400, "invalid_input", [field]]);
  }
});
