-- What a moderator holds against prompts and pictures: asked for before money is spent on a prompt, and of every picture
-- before it is tagged. What it flags is shown to reviewers; the categories of the settings end the work.

alter table public.settings
  -- Null: nothing is moderated. Nor is it where the model's provider is not configured.
  add column moderation_model_id text references public.models (id),
  -- By the moderator's own names. A picture may show a knife; what is graphic it may not.
  add column moderation_blocked text[] not null default '{harassment/threatening,hate,hate/threatening,illicit/violent,self-harm,self-harm/instructions,self-harm/intent,sexual,sexual/minors,violence/graphic}'
    constraint blocked_categories_are_at_most_50_names check (cardinality(moderation_blocked) <= 50
      and array_ndims(moderation_blocked) is not distinct from case cardinality(moderation_blocked) when 0 then null else 1 end
      and array_position(moderation_blocked, null) is null and array_position(moderation_blocked, '') is null),
  -- While the library changes to another embedder: the model that every picture is being embedded with.
  add column next_embed_model_id text references public.models (id),
  add column embedding_switch_at timestamptz,
  add constraint a_switch_has_a_beginning check ((next_embed_model_id is null) = (embedding_switch_at is null)),
  add constraint a_switch_leads_to_another_model check (next_embed_model_id <> embed_model_id);
create unique index settings_moderation_model_id_idx on public.settings (moderation_model_id, singleton);
create unique index settings_next_embed_model_id_idx on public.settings (next_embed_model_id, singleton);
-- What comes with Larder is no change by an admin.
alter table public.settings disable trigger settings_count_their_changes;
update public.settings set moderation_model_id = (
  select id from public.models where kind = 'moderate' and enabled_at is not null and successor_id is null order by place, id limit 1);
alter table public.settings enable trigger settings_count_their_changes;

create table public.moderations (
  id           bigint generated always as identity primary key,
  image_id     uuid not null references public.images (id) on delete cascade,
  subject      text not null constraint a_prompt_or_a_picture_is_moderated check (subject in ('prompt', 'picture')),
  model_id     text not null references public.models (id),
  -- Categories by the moderator's names: all that it flagged, and those of them for which the work ended.
  flagged      text[] not null,
  -- 0 to 1 by category.
  scores       jsonb not null,
  blocked      text[] not null constraint what_is_blocked_is_flagged check (blocked operator(pg_catalog.<@) flagged),
  moderated_at timestamptz not null default private.now(),
  constraint the_newest_judgement_counts unique (image_id, subject)
);
comment on table public.moderations is 'The newest judgement of a moderator on an image''s prompt and on its picture.';
create unique index moderations_model_id_idx on public.moderations (model_id, id);

revoke all on public.moderations from anon, authenticated;
grant select on public.moderations to authenticated, service_role;
alter table public.moderations enable row level security;
create policy "Whoever sees an image sees what was held against it" on public.moderations
  for select to authenticated using (exists (select from public.images where id = image_id));

-- Keeps a judgement in the place of an earlier one. Needs no claim: it is true whoever asked. False where the image is gone.
create function worker.record_moderation(image_id uuid, subject text, model_id text, flagged text[], scores jsonb, blocked text[])
returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.moderations (image_id, subject, model_id, flagged, scores, blocked)
  select i.id, record_moderation.subject, record_moderation.model_id, record_moderation.flagged, record_moderation.scores,
    record_moderation.blocked
  from public.images i where i.id = record_moderation.image_id
  on conflict on constraint the_newest_judgement_counts do update
  set model_id = excluded.model_id, flagged = excluded.flagged, scores = excluded.scores, blocked = excluded.blocked,
    moderated_at = excluded.moderated_at;
  return found;
end;
$$;

revoke execute on function worker.record_moderation(uuid, text, text, text[], jsonb, text[]) from public;
grant execute on function worker.record_moderation(uuid, text, text, text[], jsonb, text[]) to service_role;

-- The models of the settings do what they are set for: also the moderator and the next embedder.
create or replace function private.require_model_kind(model_id text, wanted_kind text) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if not exists (select from public.models m where m.id = model_id and m.kind = wanted_kind) then
    raise invalid_parameter_value using message = format('%L is no model that %s: choose of %s', left(model_id, 100),
      case wanted_kind when 'make' then 'makes pictures' when 'extract' then 'reads pictures' when 'embed' then 'embeds texts'
        else 'moderates' end,
      (select string_agg(m.id, ', ' order by m.place, m.id) from public.models m
       where m.kind = wanted_kind and private.is_available(m) and (wanted_kind <> 'make' or 'generate' = any (m.operations))));
  end if;
end;
$$;

create or replace function private.check_settings_models() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_model_kind(new.image_model_id, 'make');
  perform private.require_model_kind(new.extract_model_id, 'extract');
  perform private.require_model_kind(new.embed_model_id, 'embed');
  if new.moderation_model_id is not null then
    perform private.require_model_kind(new.moderation_model_id, 'moderate');
  end if;
  if new.next_embed_model_id is not null then
    perform private.require_model_kind(new.next_embed_model_id, 'embed');
  end if;
  return new;
end;
$$;
drop trigger settings_models_are_of_their_kind on public.settings;
create trigger settings_models_are_of_their_kind
  before insert or update of image_model_id, extract_model_id, embed_model_id, moderation_model_id, next_embed_model_id
  on public.settings for each row execute function private.check_settings_models();
