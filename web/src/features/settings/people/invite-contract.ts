import { z } from "zod";

export const invite = {
  name: "invite",
  method: "POST",
  input: z.strictObject({ email: z.email(), role: z.enum(["admin", "member"]), by: z.enum(["mail", "link"]) }),
  output: z.object({
    user_id: z.string(),
    email: z.string(),
    role: z.enum(["admin", "member"]),
    is_new: z.boolean(),
    link: z.string().optional(),
  }),
} as const;
export type InviteInput = z.input<typeof invite.input>;
export type InviteOutput = z.infer<typeof invite.output>;
