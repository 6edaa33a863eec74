create table signed_report (
  agency_id uuid not null, id uuid not null, version integer not null,
  fiscal_year integer not null, paper text not null, letter_id uuid not null, document_id uuid not null,
  primary key (agency_id, id),
  unique (agency_id, fiscal_year, paper));
