import type { Database } from "../../../../../shared/database.ts";
import type { Usd } from "../../../../../shared/usd.ts";

type Row = Database["public"]["Tables"]["settings"]["Row"];
/** What comes and goes with a change of embedder, which has its own place. */
type OfSwitch = "next_embed_model_id" | "embedding_switch_at";
type MemberCaps = "member_day_cap_usd" | "member_month_cap_usd";

/** The row of settings; a share is 0 to 1, a cap decimal text. `revision` goes up with every change of any of them. */
export type Settings = Omit<Row, "singleton" | "updated_at" | OfSwitch | MemberCaps> &
  Readonly<Record<MemberCaps, Usd | null>>;

export type SettingName = Exclude<keyof Settings, "revision">;
/** Null: a field that somebody has emptied. */
export type SettingValue = Settings[SettingName] | null;
