import type { AuthChangeEvent, Session as AuthSession } from "@supabase/supabase-js";
import { type PropsWithChildren, useEffect, useRef, useState } from "react";
import { failureOf } from "../../lib/failure.ts";
import { paths } from "../../lib/paths.ts";
import { previewsKey } from "../../lib/previews-key.ts";
import { queryClient } from "../../lib/query-client.ts";
import { supabase } from "../../lib/supabase.ts";
import { forgetUrls } from "../images/signed-urls.ts";
import { type Role, readRole } from "./read-role.ts";
import { forgetRole, rememberedRole, rememberRole } from "./remembered-role.ts";
import { type Person, type Session, SessionContext } from "./session.ts";
import { wasSigningOut } from "./sign-out.ts";
import { watchRole } from "./watch-role.ts";

/** Follows the Auth client, and reads what the signed-in person may do here. */
export function SessionProvider({ children }: PropsWithChildren) {
  const [session, setSession] = useState<Session>({ state: "loading" });
  const person = useRef<Person | null>(null);
  /** Whose role is known, and may change. */
  const [watched, setWatched] = useState<{ readonly id: string; readonly email: string } | null>(null);

  useEffect(() => {
    let userId: string | null = null;
    const follow = async (event: AuthChangeEvent, auth: AuthSession | null) => {
      if (!auth) {
        const { current } = person;
        if (current && !wasSigningOut()) return setSession({ state: "ended", person: current });
        userId = null;
        setWatched(null);
        forgetRole();
        setSession({ state: "signed_out" });
        if (current) startAfresh(paths.signIn);
        return;
      }
      if (event === "TOKEN_REFRESHED" || auth.user.id === userId) {
        if (person.current) setSession({ state: "signed_in", person: person.current });
        return;
      }
      const { current: before } = person;
      if (before) return startAfresh(window.location.href);
      const { id, email = "" } = auth.user;
      userId = id;
      // As last time: the screen need not wait for the answer, which changes it only where the role did.
      show(id, email, rememberedRole(id));
      const role = await readRolePatiently(id);
      if (userId !== id) return; // somebody else signed in meanwhile, or nobody is
      rememberRole(id, role);
      setWatched({ id, email });
      if (role === null) {
        person.current = null;
        setSession({ state: "no_access" });
      } else if (person.current?.role !== role) show(id, email, role);
    };
    const show = (id: string, email: string, role: Person["role"] | null) => {
      if (role === null) return;
      person.current = { id, email, role };
      setSession({ state: "signed_in", person: person.current });
    };
    // The Auth client holds a lock while it calls back: asking the project in there would wait for itself.
    const { data } = supabase.auth.onAuthStateChange((event, auth) => {
      setTimeout(() => follow(event, auth).catch(reportUnlessSignedOut), 0);
    });
    return () => data.subscription.unsubscribe();
  }, []);

  useEffect(() => {
    if (!watched) return;
    const { id, email } = watched;
    return watchRole(id, (role) => {
      if (role === (person.current?.role ?? null)) return;
      rememberRole(id, role);
      person.current = role && { id, email, role };
      setSession(person.current ? { state: "signed_in", person: person.current } : { state: "no_access" });
      // What was read under other rights is neither all nor theirs to see.
      forgetUrls();
      void queryClient.resetQueries();
    });
  }, [watched]);

  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Nothing of one person is left in the page for the next: not in its memory, and not in what it stores. */
function startAfresh(address: string): void {
  forgetUrls();
  sessionStorage.removeItem(previewsKey);
  window.location.replace(address);
}

/** A session that cannot be renewed signs out by itself, and is followed then. */
function reportUnlessSignedOut(error: unknown): void {
  if (failureOf(error).kind !== "signed_out") throw error;
}

/** The membership is asked for until it is known. */
async function readRolePatiently(id: string): Promise<Role | null> {
  // In an object, since a query has to answer something.
  const { role } = await queryClient.fetchQuery({
    queryKey: ["membership", id],
    queryFn: async () => ({ role: await readRole(id) }),
    retry: (_, error) => ["offline", "broken"].includes(failureOf(error).kind),
  });
  return role;
}
