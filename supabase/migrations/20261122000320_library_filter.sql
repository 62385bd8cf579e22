-- What the library can be filtered by, as shared/library.ts describes it. Null: by anything.
create type private.library_filter as (
  status text[], tags text[], style text, color text, orientation text, category text, provider text, origin text,
  "from" timestamptz, "to" timestamptz, text text, meaning text, batch_id uuid, trashed boolean, before timestamptz
);

-- Reads a filter, and refuses what it does not know by name. A day without a time is a day of UTC.
create function private.read_library_filter(filter jsonb) returns private.library_filter
language plpgsql stable set search_path = '' set timezone = 'UTC'
as $$
declare
  an_instant constant text := '^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$';
  refusal    text;
  wanted     private.library_filter;
begin
  if jsonb_typeof(filter) is distinct from 'object' then
    raise invalid_parameter_value using message = 'A filter is an object, such as {"status": ["ready"]}';
  end if;
  select case when rule.key is null then format('There is no filter %L', given.key)
    else format('The filter %s takes %s', given.key, rule.takes) end
  into refusal
  from jsonb_each(filter) as given (key, value)
  left join (values
    ('status', 'list', '^(pending|processing|tagging|ready|approved|rejected|failed)$',
      'a list of pending, processing, tagging, ready, approved, rejected, failed'),
    ('tags', 'list', '^.{1,50}$', 'a list of 1 to 20 tags'),
    ('style', 'text', '^.{1,200}$', 'the slug of a style'),
    ('color', 'text', '^#[0-9a-f]{6}$', 'a hex colour such as #aa3322'),
    ('orientation', 'text', '^(landscape|portrait|square)$', 'landscape, portrait or square'),
    ('category', 'text', '^.{1,50}$', 'a category'),
    ('provider', 'text', '^.{1,100}$', 'the name of a provider'),
    ('origin', 'text', '^(generated|uploaded)$', 'generated or uploaded'),
    ('from', 'time', an_instant, 'a day such as 2026-11-21, or an instant such as 2026-11-21T09:30:00Z'),
    ('to', 'time', an_instant, 'a day such as 2026-11-21, or an instant such as 2026-11-21T09:30:00Z'),
    ('text', 'text', '.', '1 to 500 characters'),
    ('meaning', 'text', '.', '1 to 500 characters'),
    ('batch_id', 'text', '(?i)^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', 'the id of a batch'),
    ('trashed', 'boolean', null, 'true or false'),
    ('before', 'time', an_instant, 'an instant such as 2026-11-21T09:30:00Z')
  ) as rule (key, kind, pattern, takes) on rule.key = given.key
  where not coalesce(
    case jsonb_typeof(given.value)
      when 'string' then rule.kind in ('text', 'time') and given.value #>> '{}' ~ rule.pattern and char_length(given.value #>> '{}') <= 500
        and (rule.kind = 'text' or pg_input_is_valid(given.value #>> '{}', 'timestamptz'))
      when 'array' then rule.kind = 'list' and jsonb_array_length(given.value) between 1 and 20 and not exists (
        select from jsonb_array_elements(given.value) item
        where jsonb_typeof(item) <> 'string' or item #>> '{}' !~ rule.pattern
      )
      when 'boolean' then rule.kind = 'boolean'
    end, false)
  order by given.key limit 1;
  if refusal is not null then
    raise invalid_parameter_value using message = refusal;
  end if;

  wanted := jsonb_populate_record(wanted, filter);
  -- The whole of that day.
  if filter ->> 'to' ~ '^\d{4}-\d{2}-\d{2}$' then
    wanted."to" := wanted."to" + interval '1 day' - interval '1 microsecond';
  end if;
  select array_agg(distinct lower(tag)) into wanted.tags from unnest(wanted.tags) tag;
  return wanted;
end;
$$;
revoke execute on function private.read_library_filter(jsonb) from public;
grant execute on function private.read_library_filter(jsonb) to authenticated, service_role;
