-- Mail that waits to be sent or was. It is written and changed outside the record of acts, so that no address and no text enters the chain.
create table stored_mail (
  agency_id uuid not null,
  id uuid not null,
  recipient text not null,
  subject text not null,
  text text,
  state text not null,
  attempts integer not null,
  failure text,
  queued_at timestamp with time zone not null,
  next_try_at timestamp with time zone,
  ended_at timestamp with time zone,
  quiet_from time,
  quiet_until time,
  primary key (agency_id, id)
);
create index on stored_mail (agency_id, state, ended_at);
