/** The row of settings as these screens read it; a share is 0 to 1. */
export interface Settings {
  readonly image_model_id: string;
  readonly extract_model_id: string;
  readonly embed_model_id: string;
  readonly model_choice_shown: boolean;
  readonly finishing_later_allowed: boolean;
  readonly tagging: boolean;
  readonly tag_floor: number;
  readonly min_tags: number;
  readonly max_tags: number;
  readonly visitors_may_search: boolean;
  readonly cors_origins: readonly string[];
  readonly query_cache_minutes: number;
  readonly search_sample: number;
  readonly key_rate_per_minute: number;
  readonly jpeg_quality: number;
  /** Goes up with every change of any setting. */
  readonly revision: number;
}

export type SettingName = Exclude<keyof Settings, "revision">;
export type SettingValue = Settings[SettingName] | null;
