-- Who is of another's family, for search: few, so that whoever is not is looked up in next to nothing.
create unique index search_facets_kin_idx on public.search_facets (image_id) include (family_id) where family_id <> image_id;
