import { z } from "zod";
import type { Mailer } from "../mail/mailer.ts";
import { Email, Metadata, readBody } from "./body.ts";
import type { MailPace } from "./mail-pace.ts";
import { type LinkType, makeToken } from "./mailed-token.ts";
import { createUser, type UserMaker } from "./new-user.ts";
import { type RedirectRules, redirectTarget } from "./redirect-target.ts";
import { emailExists, invalid, noSuchUser } from "./refusal.ts";
import { findUser, findUserByEmail, type User } from "./users.ts";

export interface MailedLinks extends UserMaker {
  readonly mailer: Mailer;
  readonly pace: MailPace;
  readonly rules: RedirectRules;
}

const Recovery = z.object({ email: Email });
const Invitation = z.object({ email: Email, data: Metadata.default({}) });
const Link = Invitation.extend({ type: z.string(), redirect_to: z.string().optional() });

/** `POST /recover`: mails a link to somebody who has an account. The answer says nothing of whether there is one. */
export async function recover({ database, mailer, pace }: MailedLinks, request: Request): Promise<Response> {
  const { email } = await readBody(request, Recovery);
  pace.take(email);
  const user = await findUserByEmail(database, email);
  if (user) await mailer.send("recovery", email, (await makeToken(database, user, "recovery")).hash);
  return Response.json({});
}

/** `POST /invite`, for the secret key: mails an invitation, also to somebody who has not taken up an earlier one. */
export async function invite(links: MailedLinks, request: Request): Promise<Response> {
  const { email, data } = await readBody(request, Invitation);
  const user = await invitedUser(links, email, data);
  const { hash } = await makeToken(links.database, user, "invite");
  await links.mailer.send("invite", email, hash);
  return Response.json(await findUser(links.database, user.id));
}

/** `POST /admin/generate_link`, for the secret key: a link like those of the mails, that goes through `GET /verify`. */
export async function generateLink(links: MailedLinks, request: Request): Promise<Response> {
  const { type, email, data, redirect_to } = await readBody(request, Link);
  if (type !== "invite" && type !== "recovery") throw invalid(`Invalid email action link type requested: ${type}`);
  const user = await (type === "invite" ? invitedUser(links, email, data) : findUserByEmail(links.database, email));
  if (!user) throw noSuchUser();
  const { hash, otp } = await makeToken(links.database, user, type);
  const target = redirectTarget(redirect_to ?? new URL(request.url).searchParams.get("redirect_to"), links.rules);
  return Response.json({
    ...(await findUser(links.database, user.id)),
    action_link: actionLink(new URL(request.url).origin, hash, type, target),
    email_otp: otp,
    hashed_token: hash,
    redirect_to: target,
    verification_type: type,
  });
}

function actionLink(origin: string, token: string, type: LinkType, redirect_to: string): string {
  return `${origin}/auth/v1/verify?${new URLSearchParams({ token, type, redirect_to })}`;
}

async function invitedUser(links: MailedLinks, email: string, userMetadata: Record<string, unknown>): Promise<User> {
  const user = await findUserByEmail(links.database, email);
  if (user?.email_confirmed_at) throw emailExists();
  return (
    user ?? (await createUser(links, { email, password: null, isConfirmed: false, userMetadata, appMetadata: {} }))
  );
}
