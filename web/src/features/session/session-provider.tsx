import type { AuthChangeEvent, Session as AuthSession } from "@supabase/supabase-js";
import { type PropsWithChildren, useEffect, useRef, useState } from "react";
import { ask } from "../../lib/ask.ts";
import { queryClient } from "../../lib/query-client.ts";
import { supabase } from "../../lib/supabase.ts";
import { type Person, type Session, SessionContext } from "./session.ts";
import { wasSigningOut } from "./sign-out.ts";

/** Follows the Auth client, and reads what the signed-in person may do here. */
export function SessionProvider({ children }: PropsWithChildren) {
  const [session, setSession] = useState<Session>({ state: "loading" });
  const person = useRef<Person | null>(null);

  useEffect(() => {
    const follow = async (event: AuthChangeEvent, auth: AuthSession | null) => {
      if (!auth) {
        const wasHere = person.current !== null && !wasSigningOut();
        setSession(wasHere ? { state: "ended", person: person.current! } : { state: "signed_out" });
        if (!wasHere) forget();
        return;
      }
      if (event === "TOKEN_REFRESHED" || auth.user.id === person.current?.id) {
        if (person.current) setSession({ state: "signed_in", person: person.current });
        return;
      }
      forget();
      person.current = await readPerson(auth.user.id, auth.user.email ?? "");
      setSession(person.current ? { state: "signed_in", person: person.current } : { state: "no_access" });
    };
    const forget = () => {
      person.current = null;
      queryClient.clear();
    };
    // The Auth client holds a lock while it calls back: asking the project in there would wait for itself.
    const { data } = supabase.auth.onAuthStateChange((event, auth) => {
      setTimeout(() => void follow(event, auth), 0);
    });
    return () => data.subscription.unsubscribe();
  }, []);

  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The membership is asked for until it is known: without it nothing can be shown. Null: not a member. */
async function readPerson(id: string, email: string): Promise<Person | null> {
  const { members } = await queryClient.fetchQuery({
    queryKey: ["membership", id],
    queryFn: async () => ({
      members: await ask(supabase.from("members").select("role").eq("user_id", id)),
    }),
    retry: true,
  });
  const role = members[0]?.role;
  return role === undefined ? null : { id, email, role: role === "admin" ? "admin" : "member" };
}
