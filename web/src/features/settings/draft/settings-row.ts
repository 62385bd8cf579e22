import type { Database } from "../../../../../shared/database.ts";

/** The row of settings; a share is 0 to 1. `revision` goes up with every change of any of them. */
export type Settings = Omit<Database["public"]["Tables"]["settings"]["Row"], "singleton" | "updated_at">;

export type SettingName = Exclude<keyof Settings, "revision">;
/** Null: a field that somebody has emptied. */
export type SettingValue = Settings[SettingName] | null;
