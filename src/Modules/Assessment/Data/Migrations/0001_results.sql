create table year_result (
  agency_id uuid not null, id uuid not null, version integer not null,
  fiscal_year integer not null, figures jsonb not null, import_id uuid, stored_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, fiscal_year)
);

create table paper_import (
  agency_id uuid not null, id uuid not null, version integer not null,
  file_id uuid not null, file_name text not null, paper_kind text not null, fiscal_year integer, agency_name text,
  staged jsonb not null, findings jsonb not null, source_text text not null,
  state text not null, received_at timestamptz not null, settled_at timestamptz, replaced_figures jsonb, items_taken integer not null,
  primary key (agency_id, id),
  foreign key (agency_id, file_id) references platform.stored_file (agency_id, id) deferrable initially deferred
);
create index paper_import_newest on paper_import (agency_id, received_at desc);
