import type { OutputOf, ParsedOf } from "../../../shared/contract.ts";
import type { invite as contract } from "../../../shared/invite.ts";
import type { MemberRole } from "../../../shared/members.ts";
import { AppError } from "../../../shared/problems.ts";
import type { Session } from "./search/query-embedding.ts";
import type { Rate } from "./search/search.ts";

/** How somebody gets their link: in a mail, or from whoever invites them. */
export type Way = "mail" | "link";

/** What went to somebody, or is to be handed over: then with the link. */
export interface Letter {
  readonly userId: string;
  readonly link?: string;
}

export interface Accounts {
  /** Makes an account where there is none, and asks them in. Null where somebody uses the account already. */
  readonly invite: (email: string, by: Way) => Promise<Letter | null>;
  /** Lets the holder of an account choose a new password. */
  readonly recover: (email: string, by: Way) => Promise<Letter>;
  /**
   * Makes a member of an account, and answers the role it has then. Without a role a member stays what they are, and so
   * does, where an admin asks, whoever has been here before: roles of these are changed in the list of people.
   */
  readonly admit: (userId: string, role: MemberRole | null, adminId: string | null) => Promise<MemberRole>;
}

export interface Invitation {
  readonly email: string;
  readonly role: MemberRole | null;
  readonly by: Way;
}

/**
 * Lets somebody in: a link for them first, then their role. An invitation that fails half-way can be repeated. A link into
 * an account in use goes to its holder alone, unless the operator asks, who has no `adminId`: throws `conflict`.
 */
export async function letIn(
  accounts: Accounts,
  { email, role, by }: Invitation,
  adminId: string | null,
): Promise<OutputOf<typeof contract>> {
  const invited = await accounts.invite(email, by);
  if (!invited && adminId && by === "link") throw new AppError("conflict", { detail: inUse });
  const letter = invited ?? (await accounts.recover(email, by));
  const has = await accounts.admit(letter.userId, role, adminId);
  return {
    user_id: letter.userId,
    email,
    role: has,
    is_new: invited !== null,
    ...(letter.link !== undefined && { link: letter.link }),
  };
}

const inUse = "This address has an account, which a link would open for whoever holds it: invite by mail instead";

export interface InviteToken {
  readonly status: "taken" | "rate_limited";
  readonly rate: Rate;
  readonly adminId: string;
}

export interface InvitePorts {
  readonly accounts: Accounts;
  /** Takes a token as the person of the session. Throws `unauthenticated`, and `forbidden` where that is no admin. */
  readonly takeToken: (session: Session) => Promise<InviteToken>;
}

/** Takes an admin's token, also for an invitation that is not made. `onRate` is told what is left. */
export async function takeInviteToken(
  takeToken: InvitePorts["takeToken"],
  session: Session,
  onRate: (rate: Rate) => void,
): Promise<string> {
  const { status, rate, adminId } = await takeToken(session);
  onRate(rate);
  if (status === "taken") return adminId;
  throw new AppError("rate_limited", {
    detail: `You may invite ${rate.limit} times a minute: try again in ${rate.retryAfter} s`,
    retryAfter: rate.retryAfter,
  });
}

/** Lets somebody in, as an admin asks. */
export async function invitePerson(
  { accounts, takeToken }: InvitePorts,
  session: Session,
  input: ParsedOf<typeof contract>,
  onRate: (rate: Rate) => void,
): Promise<OutputOf<typeof contract>> {
  const adminId = await takeInviteToken(takeToken, session, onRate);
  return await letIn(accounts, input, adminId);
}
