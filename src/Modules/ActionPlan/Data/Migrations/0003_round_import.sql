create table round_import (
  agency_id uuid not null, id uuid not null, version integer not null,
  plan_id uuid not null, fiscal_year integer not null, months integer not null,
  file_name text not null, rows jsonb not null, puts jsonb, state text not null, received_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id)
);
create index round_import_of_plan on round_import (agency_id, plan_id);
