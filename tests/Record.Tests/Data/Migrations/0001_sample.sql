create table contact (
  agency_id uuid not null, id uuid not null, version integer not null,
  name text not null, phone text, note text not null,
  primary key (agency_id, id)
);
create table secret_case (
  agency_id uuid not null, id uuid not null, version integer not null,
  title text not null,
  primary key (agency_id, id)
);
