-- Keeps what would have been sent.
create schema net;
create table net.http_request_queue (id bigint generated always as identity primary key, url text not null, headers jsonb, body jsonb);
create function net.http_post(url text, body jsonb default '{}', params jsonb default '{}', headers jsonb default '{}',
  timeout_milliseconds integer default 2000) returns bigint language sql security definer
as $$ insert into net.http_request_queue (url, headers, body) values (url, headers, body) returning id $$;
grant usage on schema net to @extowner@;
grant select on net.http_request_queue to @extowner@;
