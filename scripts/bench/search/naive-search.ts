/**
 * The search of the first design, as it was specified: vectors in a table as Postgres stores them by itself, everything joined
 * and aggregated first, then the threshold on a computed score, then the sort by it. $1 the query's vector, $2 the threshold,
 * $3 the limit.
 */
export const naiveSearch = `
  select i.id, 1 - (e.embedding operator(extensions.<=>) $1::extensions.vector) as score, array_agg(t.tag) as tags, d.card
  from public.images i
  join public.image_embeddings e on e.image_id = i.id
  join public.search_documents d on d.image_id = i.id
  left join public.image_tags t on t.image_id = i.id
  where i.status = 'approved' and 1 - (e.embedding operator(extensions.<=>) $1::extensions.vector) > $2
  group by i.id, e.embedding, d.card
  order by score desc
  limit $3`;
