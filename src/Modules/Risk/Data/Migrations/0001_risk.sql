create table risk_assessment (
  agency_id uuid not null, id uuid not null, version integer not null,
  year integer not null, kind text not null, domains text[] not null, likelihood text[] not null, impact text[] not null, bands text[] not null, scale_source text,
  meeting_on date, meeting_text text, meeting_link text,
  primary key (agency_id, id)
);
create unique index risk_assessment_year on risk_assessment (agency_id, year, kind);

create table risk_process (
  agency_id uuid not null, id uuid not null, version integer not null,
  assessment_id uuid not null, place integer not null, domain text, name text not null, unit_id uuid, import_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, assessment_id) references risk_assessment (agency_id, id)
);
create index risk_process_of on risk_process (agency_id, assessment_id);

create table risk_event (
  agency_id uuid not null, id uuid not null, version integer not null,
  assessment_id uuid not null, process_id uuid not null, place integer not null, step text, text text not null, parties text,
  likelihood integer, impact integer, reason text, likelihood_after integer, impact_after integer, reason_after text, judged_on date,
  printed_level text, import_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, assessment_id) references risk_assessment (agency_id, id),
  foreign key (agency_id, process_id) references risk_process (agency_id, id),
  check ((likelihood is null) = (impact is null) and (likelihood is null) = (reason is null)),
  check ((likelihood_after is null) = (impact_after is null) and (likelihood_after is null) = (reason_after is null)),
  check (likelihood_after is null or likelihood is not null)
);
create index risk_event_of on risk_event (agency_id, assessment_id);
create unique index risk_event_place on risk_event (agency_id, assessment_id, place);

create table risk_control (
  agency_id uuid not null, id uuid not null, version integer not null,
  assessment_id uuid not null, process_id uuid not null, event_id uuid, place integer not null, text text not null, units uuid[] not null, due_on date,
  project_id uuid, measure_id uuid, closed_on date, closing text, import_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, assessment_id) references risk_assessment (agency_id, id),
  foreign key (agency_id, process_id) references risk_process (agency_id, id),
  foreign key (agency_id, event_id) references risk_event (agency_id, id)
);
create index risk_control_of on risk_control (agency_id, assessment_id);

create table risk_activity (
  agency_id uuid not null, id uuid not null, version integer not null,
  assessment_id uuid not null, control_id uuid not null, done_on date not null, text text not null, result text not null, link text,
  primary key (agency_id, id),
  foreign key (agency_id, assessment_id) references risk_assessment (agency_id, id),
  foreign key (agency_id, control_id) references risk_control (agency_id, id)
);
create index risk_activity_of on risk_activity (agency_id, assessment_id);

create table activity_file (
  agency_id uuid not null, id uuid not null, version integer not null,
  assessment_id uuid not null, activity_id uuid not null, file_id uuid not null, name text not null, is_picture boolean not null,
  primary key (agency_id, id),
  foreign key (agency_id, activity_id) references risk_activity (agency_id, id),
  foreign key (agency_id, file_id) references platform.stored_file (agency_id, id) deferrable initially deferred
);
create index activity_file_of on activity_file (agency_id, assessment_id);

create table follow_up (
  agency_id uuid not null, id uuid not null, version integer not null,
  assessment_id uuid not null, event_id uuid not null, seen_on date not null, text text not null,
  primary key (agency_id, id),
  foreign key (agency_id, event_id) references risk_event (agency_id, id)
);
create index follow_up_of on follow_up (agency_id, assessment_id);
