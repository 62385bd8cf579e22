-- Who asks, as far as that decides what is found: the site, by its caller's own name for it, and the key. The key is written by
-- worker.search alone, whatever a request says.
alter type private.search_request add attribute site_id text, add attribute key_id uuid;
