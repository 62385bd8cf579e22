-- Secrets in the open.
create table vault.secrets (id uuid primary key default gen_random_uuid(), name text unique, secret text not null);
create view vault.decrypted_secrets as select id, name, secret as decrypted_secret from vault.secrets;
grant usage on schema vault to postgres;
grant select, insert, delete on vault.secrets, vault.decrypted_secrets to postgres;
