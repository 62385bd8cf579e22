import { z } from "zod";

/** Admins may do everything, members what is theirs. */
export const MemberRole = z.enum(["admin", "member"]);
export type MemberRole = z.infer<typeof MemberRole>;

export const Member = z.object({
  user_id: z.uuid(),
  email: z.string(),
  role: MemberRole,
  joined_at: z.iso.datetime({ offset: true }),
  last_sign_in_at: z.iso.datetime({ offset: true }).nullable(),
  /** Has not signed in yet. */
  invited: z.boolean(),
});
export type Member = z.infer<typeof Member>;

/** The answer of `read_members`: everybody who may come in, who came first before. For admins. */
export const Members = z.array(Member);
