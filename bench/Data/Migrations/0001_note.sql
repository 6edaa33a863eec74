create table note (
  agency_id uuid not null, id uuid not null, version integer not null, text text not null, due_on date,
  primary key (agency_id, id));
create table plain_note (
  agency_id uuid not null, id uuid not null, version integer not null, text text not null, due_on date,
  primary key (agency_id, id));
