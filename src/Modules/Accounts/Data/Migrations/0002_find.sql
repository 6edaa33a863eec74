-- Signing in begins before the agency is known. Each road across agencies takes the exact value typed and gives back where it leads, nothing else.
do $$ declare t text; begin
  foreach t in array array['account', 'passkey', 'external_login', 'account_link'] loop
    execute format('create policy finder_reads on %I for select to %I using (true)', t, current_user);
  end loop;
end $$;

create function find_login(typed text) returns table (agency uuid, account uuid)
language sql stable security definer set search_path = accounts, pg_temp as $$
  select a.agency_id, a.id from account a where a.login_key = typed and a.ended_at is null
$$;

create function find_passkey(credential bytea) returns table (agency uuid, account uuid)
language sql stable security definer set search_path = accounts, pg_temp as $$
  select k.agency_id, k.account_id from passkey k join account a on (a.agency_id, a.id) = (k.agency_id, k.account_id)
  where k.credential_id = credential and a.ended_at is null
$$;

create function find_external(by_issuer text, subject bytea) returns table (agency uuid, account uuid)
language sql stable security definer set search_path = accounts, pg_temp as $$
  select e.agency_id, e.account_id from external_login e join account a on (a.agency_id, a.id) = (e.agency_id, e.account_id)
  where e.issuer = by_issuer and e.subject_hash = subject and a.ended_at is null
$$;

create function find_link(token bytea) returns table (agency uuid, account uuid)
language sql stable security definer set search_path = accounts, pg_temp as $$
  select l.agency_id, l.account_id from account_link l where l.token_hash = token
$$;

create function any_account() returns boolean
language sql stable security definer set search_path = accounts, pg_temp as $$
  select exists (select from account where ended_at is null)
$$;

revoke execute on function find_login(text), find_passkey(bytea), find_external(text, bytea), find_link(bytea), any_account() from public;
grant execute on function find_login(text), find_passkey(bytea), find_external(text, bytea), find_link(bytea), any_account() to prongsai_app;
