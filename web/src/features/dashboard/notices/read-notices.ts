import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** A model that is about to go, or has gone and is still set. */
export interface ModelNotice {
  readonly model_id: string;
  readonly name: string;
  readonly retires_on: string | null;
  readonly successor_id: string | null;
  /** Below zero once it has retired; null where only its vendor's list says so. */
  readonly days: number | null;
  readonly in_use: boolean;
  readonly missing_since: string | null;
}

interface Away {
  readonly name: string;
  readonly circuit: string;
  readonly retry_at: string | null;
  readonly reason: string | null;
}

interface EmbeddingSwitch {
  readonly to: string;
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}

export interface Notices {
  readonly models: readonly ModelNotice[];
  /** Providers that are left alone. */
  readonly away: readonly Away[];
  /** Null where none goes on, and for members. */
  readonly embeddings: EmbeddingSwitch | null;
  /** Of the models that are named as the ones to change to. */
  readonly names: Readonly<Record<string, string>>;
}

/** What somebody should look after, beside the pictures. Throws a `Failure`. */
export async function readNotices(isAdmin: boolean): Promise<Notices> {
  const [models, away, embeddings] = await Promise.all([
    ask(supabase.rpc("read_model_notices")) as Promise<unknown> as Promise<ModelNotice[]>,
    ask(
      supabase
        .from("providers")
        .select("name, circuit, retry_at, reason")
        .eq("configured", true)
        .neq("circuit", "closed")
        .order("name"),
    ),
    isAdmin
      ? (ask(supabase.rpc("read_embedding_switch")) as Promise<unknown> as Promise<EmbeddingSwitch | null>)
      : null,
  ]);
  const named = [...models.map(({ successor_id }) => successor_id), embeddings?.to].filter(
    (id) => typeof id === "string",
  );
  const rows = named.length > 0 ? await ask(supabase.from("models").select("id, name").in("id", named)) : [];
  return { models, away, embeddings, names: Object.fromEntries(rows.map(({ id, name }) => [id, name])) };
}
