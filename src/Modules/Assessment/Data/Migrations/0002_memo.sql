create table year_memo (
  agency_id uuid not null, id uuid not null, version integer not null,
  fiscal_year integer not null, number text, dated_on date, signers jsonb not null, import_id uuid,
  primary key (agency_id, id),
  unique (agency_id, fiscal_year)
);
