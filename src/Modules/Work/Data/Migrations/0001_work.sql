-- A task that one person gives to another or to a unit.
create table given_task (
  agency_id uuid not null,
  id uuid not null,
  version integer not null,
  title text not null,
  path text,
  unit_id uuid,
  account text,
  receiver_name text not null,
  due_on date,
  is_restricted boolean not null,
  state text not null,
  giver text not null,
  giver_name text not null,
  given_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  primary key (agency_id, id),
  check ((unit_id is null) <> (account is null))
);
create index on given_task (agency_id, state, changed_at);

create table given_task_step (
  agency_id uuid not null,
  id uuid not null,
  version integer not null,
  given_task_id uuid not null,
  state text not null,
  by_name text not null,
  note text,
  at timestamp with time zone not null,
  primary key (agency_id, id),
  foreign key (agency_id, given_task_id) references given_task (agency_id, id)
);
create index on given_task_step (agency_id, given_task_id);

-- How one account wants to be told.
create table notice_choice (
  agency_id uuid not null,
  id uuid not null,
  version integer not null,
  account text not null,
  mail text not null,
  send_at time not null,
  quiet_from time not null,
  quiet_until time not null,
  primary key (agency_id, id),
  unique (agency_id, account)
);

-- When work that nobody does is shown further up; one row an office.
create table escalation_choice (
  agency_id uuid not null,
  id uuid not null,
  version integer not null,
  head_after integer not null,
  top_after integer not null,
  primary key (agency_id, id),
  unique (agency_id)
);

-- What a person was told in the app. The key makes each thing told once; rows come and go outside the record of acts.
create table notice (
  agency_id uuid not null,
  id uuid not null,
  account text not null,
  key text not null,
  text text not null,
  path text not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  primary key (agency_id, id),
  unique (agency_id, account, key)
);
create index on notice (agency_id, account, at desc);

-- The digests settled, one a person and day, so that no second one follows, whoever asks.
create table digest (
  agency_id uuid not null,
  account text not null,
  day date not null,
  lines integer not null,
  at timestamp with time zone not null,
  primary key (agency_id, account, day)
);
