-- The agency of the running transaction; null when none is set, and then every policy hides every row.
create function current_agency() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('prongsai.agency_id', true), '')::uuid $$;

-- Which agencies live here. Everyone may read it (a public address names the agency before any scope is entered);
-- a row is written only from within its own agency.
create table agency_entry (
  agency_id uuid not null,
  slug text not null,
  name_th text not null,
  name_en text not null,
  primary key (agency_id),
  unique (slug)
);
alter table agency_entry enable row level security;
alter table agency_entry force row level security;
create policy everyone_reads on agency_entry for select using (true);
create policy own_agency_adds on agency_entry for insert with check (agency_id = current_agency());
create policy own_agency_changes on agency_entry for update using (agency_id = current_agency()) with check (agency_id = current_agency());
revoke delete on agency_entry from prongsai_app;

create table recorded_act (
  agency_id uuid not null,
  sequence bigint not null,
  kind text not null,
  kind_name text not null,
  actor_account text not null,
  actor_name text not null,
  actor_position text,
  capacity text not null,
  capacity_position text,
  reason text,
  at timestamp with time zone not null,
  payload text not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (agency_id, sequence)
);
revoke update, delete on recorded_act from prongsai_app;

create table act_head (
  agency_id uuid not null,
  sequence bigint not null,
  hash bytea not null,
  primary key (agency_id)
);
revoke delete on act_head from prongsai_app;

create table queued_job (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  key text not null,
  payload text not null,
  actor text not null,
  state text not null default 'Waiting',
  percent integer not null default 0,
  sentence text,
  attempts integer not null default 0,
  run_after timestamp with time zone not null default clock_timestamp(),
  lease_until timestamp with time zone,
  queued_at timestamp with time zone not null,
  primary key (agency_id, id),
  unique (agency_id, kind, key)
);
create index on queued_job (run_after) where state in ('Waiting', 'Running');

create table stored_file (
  agency_id uuid not null,
  id uuid not null,
  version integer not null,
  name text not null,
  content_type text not null,
  size bigint not null,
  sha256 bytea not null,
  stored_at timestamp with time zone not null,
  primary key (agency_id, id)
);
