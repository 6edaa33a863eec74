create table internal_control (
  agency_id uuid not null, id uuid not null, version integer not null,
  year integer not null, opinion text, weakness text, reviewed_on date, reviewed_by text, sent_on date,
  primary key (agency_id, id)
);
create unique index internal_control_year on internal_control (agency_id, year);

create table component_result (
  agency_id uuid not null, id uuid not null, version integer not null,
  internal_control_id uuid not null, component integer not null, results text[] not null, conclusion text,
  primary key (agency_id, id),
  foreign key (agency_id, internal_control_id) references internal_control (agency_id, id),
  check (component between 1 and 5)
);
create unique index component_result_once on component_result (agency_id, internal_control_id, component);

create table audit_finding (
  agency_id uuid not null, id uuid not null, version integer not null,
  year integer not null, text text not null, source text not null, reference text, found_on date not null, unit_id uuid, due_on date, correction text, corrected_on date,
  primary key (agency_id, id),
  check (corrected_on is null or correction is not null)
);
create index audit_finding_year on audit_finding (agency_id, year);

create table control_row (
  agency_id uuid not null, id uuid not null, version integer not null,
  internal_control_id uuid not null, place integer not null, mission text not null, objective text, risk text not null, existing text, evaluation text, remaining text, improvement text,
  units uuid[] not null, due_on date, corrected_on date, correction text, event_id uuid, finding_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, internal_control_id) references internal_control (agency_id, id),
  foreign key (agency_id, finding_id) references audit_finding (agency_id, id),
  check (corrected_on is null or correction is not null)
);
create index control_row_of on control_row (agency_id, internal_control_id);
