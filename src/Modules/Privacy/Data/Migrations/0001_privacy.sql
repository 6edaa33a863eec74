create table retention_setting (
  agency_id uuid not null, id uuid not null, version integer not null,
  rule text not null, is_on boolean not null, days integer not null check (days > 0), changed_at timestamptz not null,
  primary key (agency_id, id), unique (agency_id, rule)
);

-- ระงับการลบ: the row stays, whatever a rule or a request says.
create table retention_hold (
  agency_id uuid not null, id uuid not null, version integer not null,
  table_name text not null, row_id text not null, reason text not null, placed_at timestamptz not null, lifted_at timestamptz,
  primary key (agency_id, id)
);
create unique index retention_hold_one on retention_hold (agency_id, table_name, row_id) where lifted_at is null;

-- What was removed: never what it said.
create table tombstone (
  agency_id uuid not null, id uuid not null, version integer not null,
  rule text not null, what text not null, basis text not null, row_count integer not null, file_count integer not null, row_ids text[] not null,
  act_sequence bigint not null, removed_at timestamptz not null,
  primary key (agency_id, id)
);
create index tombstone_newest on tombstone (agency_id, removed_at desc);

-- Contents that no row of this agency names any more; their bytes go a day later, if no agency names them.
create table released_content (
  agency_id uuid not null, id uuid not null, version integer not null,
  sha256 bytea not null, released_at timestamptz not null,
  primary key (agency_id, id), unique (agency_id, sha256)
);

create table person_request (
  agency_id uuid not null, id uuid not null, version integer not null,
  year integer not null, number integer not null, code text not null, wanted text not null, state text not null, origin text not null,
  asker_name text not null, contact text, on_behalf_of text, identity_shown text, details text not null,
  subject_name text, subject_person uuid, subject_account text, subject_contact text,
  received_on date not null, due_on date not null, answer text, answered_at timestamptz,
  erasure_asked_by text, erasure_asked_name text, erasure_approved_by text, erasure_approved_name text, erased_at timestamptz, erased jsonb,
  primary key (agency_id, id), unique (agency_id, year, number), unique (agency_id, code),
  check (erasure_approved_by is distinct from erasure_asked_by or erasure_approved_by is null)
);
create index person_request_open on person_request (agency_id, due_on) where answered_at is null;

create table notice_contact (
  agency_id uuid not null, id uuid not null, version integer not null,
  officer_name text, officer_contact text, ask_at text,
  primary key (agency_id, id)
);
create unique index notice_contact_one on notice_contact (agency_id);

create table notice_version (
  agency_id uuid not null, id uuid not null, version integer not null,
  number integer not null, published_on date not null, text jsonb not null,
  primary key (agency_id, id), unique (agency_id, number)
);

-- Who opened personal data of whom. Written and read, never changed; only the function below shortens it.
create table opening (
  agency_id uuid not null, id uuid not null,
  at timestamptz not null, account text not null, name text not null, position text, capacity text not null,
  what text not null, path text, subject uuid, subject_name text, restricted boolean not null,
  primary key (agency_id, id)
);
create index opening_newest on opening (agency_id, at desc);
create index opening_of on opening (agency_id, subject, at desc) where subject is not null;
revoke update, delete, truncate on opening from prongsai_app;

-- Forgets openings of the agency entered, never those of the last 90 days.
create function forget_openings(before timestamptz, most integer, now timestamptz) returns bigint
language sql security definer set search_path = privacy, pg_temp as $$
  with gone as (
    delete from opening where agency_id = platform.current_agency() and id in (
      select id from opening where agency_id = platform.current_agency() and at < least(before, now - interval '90 days') order by at limit most)
    returning 1)
  select count(*) from gone;
$$;
revoke execute on function forget_openings(timestamptz, integer, timestamptz) from public;
grant execute on function forget_openings(timestamptz, integer, timestamptz) to prongsai_app;

-- Empties a name in the log of openings when its subject is erased: who opened what stays.
create function unname_openings(of_person uuid, texts text[]) returns bigint
language sql security definer set search_path = privacy, pg_temp as $$
  with emptied as (
    update opening set subject_name = null where agency_id = platform.current_agency() and subject_name is not null
      and (subject = of_person or exists (select from unnest(texts) t where subject_name like '%' || t || '%'))
    returning 1)
  select count(*) from emptied;
$$;
revoke execute on function unname_openings(uuid, text[]) from public;
grant execute on function unname_openings(uuid, text[]) to prongsai_app;

-- The one question across agencies: does anybody still name this content? Answers yes or no, nothing else.
do $$ begin
  execute format('create policy content_in_use on platform.stored_file for select to %I using (true)', current_user);
end $$;
create function content_in_use(content bytea) returns boolean
language sql security definer stable set search_path = platform, pg_temp as $$
  select exists (select from platform.stored_file where sha256 = content);
$$;
revoke execute on function content_in_use(bytea) from public;
grant execute on function content_in_use(bytea) to prongsai_app;
create index if not exists stored_file_content on platform.stored_file (sha256);
