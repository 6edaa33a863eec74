create table reaffirmation (
  agency_id uuid not null, id uuid not null, version integer not null,
  paper_id uuid not null, holder_id uuid not null, "on" date not null,
  primary key (agency_id, id),
  unique (agency_id, paper_id, holder_id),
  foreign key (agency_id, holder_id) references person (agency_id, id)
);
