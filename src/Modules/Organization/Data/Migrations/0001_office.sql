create table agency_profile (
  agency_id uuid not null, id uuid not null, version integer not null,
  kind text not null, place text not null, name_en text not null,
  district text, province text, address text, telephone text, email text, website text, document_prefix text,
  primary key (agency_id, id)
);
create unique index agency_profile_one on agency_profile (agency_id);

create table unit (
  agency_id uuid not null, id uuid not null, version integer not null,
  key text not null, name text not null, name_en text not null, place integer not null, closed_on date,
  primary key (agency_id, id),
  unique (agency_id, key)
);
