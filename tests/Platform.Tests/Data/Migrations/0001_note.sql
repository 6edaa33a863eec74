create table note (
  agency_id uuid not null,
  id uuid not null,
  version integer not null,
  text text not null,
  status text not null,
  due date,
  points numeric,
  primary key (agency_id, id),
  unique (agency_id, text)
);
