import { createContext, useContext } from "react";

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly role: "admin" | "member";
}

/**
 * Who is here. `ended`: somebody was signed in and no longer is, though they did not sign out; what they were doing stays
 * on the screen until they sign in again.
 */
export type Session =
  | { readonly state: "loading" | "signed_out" | "no_access" }
  | { readonly state: "signed_in" | "ended"; readonly person: Person };

export const SessionContext = createContext<Session>({ state: "loading" });

export const useSession = (): Session => useContext(SessionContext);

/** The person of a screen behind the sign-in. */
export function usePerson(): Person {
  const session = useSession();
  if (!("person" in session)) throw new Error("usePerson is for screens behind the sign-in only");
  return session.person;
}
