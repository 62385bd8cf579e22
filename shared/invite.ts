import { z } from "zod";
import type { Contract } from "./contract.ts";
import { MemberRole } from "./members.ts";

/** Whether an address is as long as mail servers take one: 64 characters before the @, and 254 in all. */
export const hasAddressLength = (address: string): boolean => address.length <= 254 && address.lastIndexOf("@") <= 64;

const tooLong = "An address has at most 64 characters before the @, and 254 in all";

/**
 * Lets somebody in: makes them a member, and mails them a link to choose a password, or answers the link to hand over
 * oneself. For admins, with the headers that supabase-js sends: the publishable key in `apikey`, the access token in
 * `authorization`. At most 20 times a minute. Whoever has an account keeps it, and their role; a link into one that is in use is mailed only.
 */
export const invite = {
  name: "invite",
  method: "POST",
  input: z.strictObject({
    email: z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.email("Give an address such as bea@example.com").refine(hasAddressLength, tooLong)),
    role: MemberRole,
    by: z.enum(["mail", "link"]),
  }),
  output: z.object({
    user_id: z.uuid(),
    email: z.string(),
    /** The role they have now. */
    role: MemberRole,
    /** They had no account, or have not taken up an earlier invitation. */
    is_new: z.boolean(),
    /** Opens the web app to choose a password. It works once, for an hour; the next invitation ends it. */
    link: z.url().optional(),
  }),
} as const satisfies Contract;

export type InviteInput = z.input<typeof invite.input>;
export type InviteOutput = z.output<typeof invite.output>;
