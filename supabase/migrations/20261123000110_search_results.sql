-- Which pictures a logged search answered with, so that a picture can tell where it was served.
create table public.search_results (
  -- No foreign key: its check would lock every picture of every answer. A purged picture's rows go with their searches.
  image_id  uuid not null,
  search_id bigint not null references public.searches (id) on delete cascade,
  place     smallint not null constraint a_place_is_1_to_50 check (place between 1 and 50),
  score     real not null,
  primary key (image_id, search_id)
);
comment on table public.search_results is 'Pictures of the logged searches, kept as long as these.';
create unique index search_results_search_id_idx on public.search_results (search_id, image_id);

revoke all on public.search_results from anon, authenticated;
grant select on public.search_results to authenticated, service_role;
alter table public.search_results enable row level security;
create policy "Admins can read what searches answered" on public.search_results
  for select to authenticated using ((select private.is_admin()));
