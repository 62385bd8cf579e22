-- What somebody asked for, as the form was filled in: {prompts, template, tokens, style, colors, count_per_prompt, model_id,
-- size, seed}, without what was left open. "Again with changes" starts from it; the other columns say what became of it.
alter table public.batches
  add column request jsonb not null default '{}' constraint a_request_is_an_object check (jsonb_typeof(request) = 'object');
