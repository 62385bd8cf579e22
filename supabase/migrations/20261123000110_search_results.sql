-- Which pictures a logged search answered with, so that a picture can tell where it was served.
create table public.search_results (
  -- No foreign keys, and one index: it is written by every search. To check a key locked every picture of an answer, and
  -- read all searches for each where its plan was made while there were few.
  image_id  uuid not null,
  search_id bigint not null,
  place     smallint not null constraint a_place_is_1_to_50 check (place between 1 and 50),
  score     real not null,
  primary key (image_id, search_id)
);
comment on table public.search_results is 'Pictures of the logged searches, forgotten with these.';

revoke all on public.search_results from anon, authenticated;
grant select on public.search_results to authenticated, service_role;
alter table public.search_results enable row level security;
create policy "Admins can read what searches answered" on public.search_results
  for select to authenticated using ((select private.is_admin()));

create or replace function private.prune_searches() returns void
language sql security definer set search_path = ''
as $$
  with pruned as (
    delete from public.searches where searched_at < private.now() - interval '30 days' returning milliseconds, weight
  ), summed as (
    select (select min(up_to_seconds) from private.search_totals where milliseconds / 1000 <= up_to_seconds) as up_to_seconds,
      sum(weight) as searches, sum(weight * milliseconds / 1000) as seconds
    from pruned group by 1
  )
  update private.search_totals t
  set searches = t.searches + summed.searches, seconds = t.seconds + summed.seconds
  from summed where t.up_to_seconds = summed.up_to_seconds;

  delete from public.search_results r where not exists (select from public.searches s where s.id = r.search_id);
$$;
