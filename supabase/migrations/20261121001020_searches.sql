-- What was searched for, and the cache of the expensive half of a search.

create table public.searches (
  id           bigint generated always as identity primary key,
  api_key_id   uuid references public.api_keys (id) on delete set null,
  query        text not null,
  result_count integer not null,
  top_score    real,
  -- From the request's arrival to its answer.
  milliseconds real not null,
  -- How many searches this row stands for, as a share of them is logged.
  weight       real not null,
  searched_at  timestamptz not null default private.now()
);
comment on table public.searches is 'A sample of the searches of builder sites, kept for 30 days.';
create unique index searches_api_key_id_idx on public.searches (api_key_id, searched_at desc, id);
create unique index searches_searched_at_idx on public.searches (searched_at, id);

create table public.query_embeddings (
  model_id   text not null references public.models (id),
  query      text not null,
  embedding  extensions.vector(1536) not null,
  expires_at timestamptz not null,
  primary key (model_id, query)
);
comment on table public.query_embeddings is 'Embeddings of queries, so that a repeated search calls no provider.';
create unique index query_embeddings_expires_at_idx on public.query_embeddings (expires_at, model_id, query);

revoke all on public.searches, public.query_embeddings from anon, authenticated;
grant select on public.searches, public.query_embeddings to authenticated, service_role;
alter table public.searches enable row level security;
alter table public.query_embeddings enable row level security;
create policy "Admins can read searches" on public.searches
  for select to authenticated using ((select private.is_admin()));
create policy "Admins can read cached queries" on public.query_embeddings
  for select to authenticated using ((select private.is_admin()));

-- Searches a pruned row stood for are not forgotten by the counters: they are summed up here, by latency.
create table private.search_totals (
  up_to_seconds real primary key,
  searches      double precision not null default 0,
  seconds       double precision not null default 0
);
insert into private.search_totals (up_to_seconds)
values (0.005), (0.01), (0.025), (0.05), (0.1), (0.25), (0.5), (1), (2.5), ('infinity');

create function private.prune_searches() returns void
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
$$;
revoke execute on function private.prune_searches() from public;
