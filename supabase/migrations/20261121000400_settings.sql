-- What an admin can set, one column a setting, so that a wrong value cannot be stored.
create table public.settings (
  singleton           boolean primary key default true constraint there_is_one_row_of_settings check (singleton),
  image_model_id      text not null default 'sketch-1' references public.models (id),
  extract_model_id    text not null default 'lexicon-1' references public.models (id),
  embed_model_id      text not null default 'ngram-1536' references public.models (id),
  -- Off: pictures go from variants straight to their embedding.
  tagging             boolean not null default true,
  tag_floor           real not null default 0.7 constraint tag_floor_is_a_confidence check (tag_floor between 0 and 1),
  min_tags            integer not null default 8,
  max_tags            integer not null default 12,
  jpeg_quality        integer not null default 90 constraint jpeg_quality_is_50_to_100 check (jpeg_quality between 50 and 100),
  query_cache_minutes integer not null default 60 constraint query_cache_is_at_most_a_month check (query_cache_minutes between 0 and 43200),
  search_sample       real not null default 1 constraint search_sample_is_a_share check (search_sample between 0 and 1),
  key_rate_per_minute integer not null default 100 constraint key_rate_is_1_to_100000 check (key_rate_per_minute between 1 and 100000),
  constraint tag_counts_are_ordered check (0 <= min_tags and min_tags <= max_tags and max_tags <= 50)
);
comment on table public.settings is 'The one row of settings that admins can change.';
create unique index settings_image_model_id_idx on public.settings (image_model_id, singleton);
create unique index settings_extract_model_id_idx on public.settings (extract_model_id, singleton);
create unique index settings_embed_model_id_idx on public.settings (embed_model_id, singleton);
insert into public.settings default values;

revoke all on public.settings from anon, authenticated;
grant select, update on public.settings to authenticated, service_role;
alter table public.settings enable row level security;
create policy "Members can read the settings" on public.settings
  for select to authenticated using ((select private.is_member()));
create policy "Admins can change the settings" on public.settings
  for update to authenticated using ((select private.is_admin())) with check ((select private.is_admin()));
