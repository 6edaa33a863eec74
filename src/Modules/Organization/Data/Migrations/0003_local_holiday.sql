create table local_holiday (
  agency_id uuid not null, id uuid not null, version integer not null,
  date date not null, works boolean not null, name text not null, reason text not null,
  primary key (agency_id, id),
  unique (agency_id, date)
);
