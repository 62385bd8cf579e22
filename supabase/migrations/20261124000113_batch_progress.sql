-- How far a batch is, by the models that really make its pictures: several side by side, and those that took over.
create or replace view public.batch_progress with (security_invoker = true) as
  select b.id as batch_id,
    count(i.id)::integer as total,
    count(i.id) filter (where i.status in ('ready', 'approved', 'rejected'))::integer as done,
    count(i.id) filter (where i.status = 'failed')::integer as failed,
    count(i.id) filter (where i.status in ('pending', 'processing', 'tagging'))::integer as left_to_do,
    coalesce(bool_or(m.finishes_later), false) as is_async,
    ceil(coalesce(sum(m.seconds_per_image) filter (where i.status in ('pending', 'processing', 'tagging')), 0))::integer as estimated_seconds
  from public.batches b
  left join public.images i on i.batch_id = b.id
  left join public.models m on m.id = i.model_id
  group by b.id;
