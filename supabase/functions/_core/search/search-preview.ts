import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { searchPreview as contract } from "../../../../shared/search-preview.ts";
import { type FindPorts, findPictures, type Index } from "./find-pictures.ts";
import type { Session } from "./query-embedding.ts";
import type { Rate } from "./search.ts";

/** A person at a screen: a member by their session, else a visitor by their address. */
export interface Viewer {
  /** Empty for who is not signed in. */
  readonly session: Session;
  /** The address, hashed. */
  readonly visitor: string;
}

export type PreviewToken =
  | { readonly status: "taken" | "rate_limited" | "busy"; readonly rate: Rate }
  | { readonly status: "closed" };

export interface PreviewTokens {
  /** Throws `unauthenticated` or `forbidden` where the session is no member's. */
  readonly ofMember: (session: Session) => Promise<PreviewToken>;
  readonly ofVisitor: (visitor: string) => Promise<PreviewToken>;
}

export interface PreviewPorts extends FindPorts {
  readonly tokens: PreviewTokens;
  readonly index: Index;
}

/** Finds what a builder site would find. `onRate` is told what is left of the viewer's rate, also when it refuses; `note` is for the log. */
export async function previewSearch(
  { tokens, index, ...ports }: PreviewPorts,
  viewer: Viewer,
  input: ParsedOf<typeof contract>,
  onRate: (rate: Rate) => void,
  note: (facts: Record<string, unknown>) => void,
): Promise<OutputOf<typeof contract>> {
  await takePreviewToken(tokens, viewer, onRate);
  return await findPictures(ports, index, input, note);
}

/** Takes a viewer's token, also for a search that is not made. Throws `rate_limited` or `forbidden`. */
export async function takePreviewToken(
  tokens: PreviewTokens,
  { session, visitor }: Viewer,
  onRate: (rate: Rate) => void,
): Promise<void> {
  const isMember = session.accessToken !== "";
  const token = isMember ? await tokens.ofMember(session) : await tokens.ofVisitor(visitor);
  if (token.status === "closed") throw new AppError("forbidden", { detail: "Only members may search here: sign in" });
  onRate(token.rate);
  const { limit, retryAfter } = token.rate;
  if (token.status === "busy") {
    const detail = `Many visitors are searching at the moment: try again in ${retryAfter} s`;
    throw new AppError("rate_limited", { detail, retryAfter });
  }
  if (token.status === "rate_limited") {
    const whose = isMember ? "You may search" : "Visitors may search from one address";
    throw new AppError("rate_limited", {
      detail: `${whose} ${limit} times a minute: try again in ${retryAfter} s`,
      retryAfter,
    });
  }
}
