-- A query of which no word says anything is no wish.

-- Whether words, asked for the first time, found nothing better than weak. Where none says anything no picture ever will be.
create or replace function private.is_missed(request private.search_request, best_match text) returns boolean
language sql stable security definer set search_path = ''
as $$
  select case when request.query is null or request.cursor is not null or coalesce(best_match, 'weak') <> 'weak' then false
    else exists (select from private.search_terms(request.query, request.locale, (select w from private.search_weights w))) end
$$;
