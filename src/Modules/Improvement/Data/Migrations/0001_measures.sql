create table measure (
  agency_id uuid not null, id uuid not null, version integer not null,
  fiscal_year integer not null, kind text not null, position integer not null,
  title text not null, indicator integer, origin_kind text, origin_key text, origin_text text, internal_number integer,
  period_text text, starts_on date, ends_on date,
  owner_units uuid[] not null, other_owners text[] not null,
  status text, result text, outcome text, counted text,
  reported_at timestamptz, import_id uuid, import_line integer,
  primary key (agency_id, id));
create index measure_of_year on measure (agency_id, fiscal_year, kind, position);
create index measure_of_import on measure (agency_id, import_id) where import_id is not null;

create table measure_step (
  agency_id uuid not null, id uuid not null, version integer not null,
  measure_id uuid not null, position integer not null, text text not null, is_done boolean not null, done_on date, result text,
  primary key (agency_id, id),
  foreign key (agency_id, measure_id) references measure (agency_id, id) on delete cascade);
create index measure_step_of_measure on measure_step (agency_id, measure_id, position);

create table measure_proof (
  agency_id uuid not null, id uuid not null, version integer not null,
  measure_id uuid not null, document_id uuid, address text, title text not null,
  primary key (agency_id, id),
  foreign key (agency_id, measure_id) references measure (agency_id, id) on delete cascade,
  check ((document_id is null) <> (address is null)));
create index measure_proof_of_measure on measure_proof (agency_id, measure_id);

create table weak_point (
  agency_id uuid not null, id uuid not null, version integer not null,
  fiscal_year integer not null, subject_kind text not null, subject_key text not null, judgement text not null, cause text,
  primary key (agency_id, id),
  unique (agency_id, fiscal_year, subject_kind, subject_key));

create table report_layout_row (
  agency_id uuid not null, id uuid not null, version integer not null,
  name text not null, kind text not null, columns text[] not null, status text not null, thai_digits boolean not null,
  primary key (agency_id, id));

create table report_choice (
  agency_id uuid not null, id uuid not null, version integer not null,
  fiscal_year integer not null, layout text not null,
  primary key (agency_id, id),
  unique (agency_id, fiscal_year));

create table follow_up (
  agency_id uuid not null, id uuid not null, version integer not null,
  fiscal_year integer not null, held_on date not null, subject text not null, notes text, address text,
  primary key (agency_id, id));
create index follow_up_of_year on follow_up (agency_id, fiscal_year, held_on);
