alter table risk_assessment add column meeting_place text, add column meeting_attended integer;
alter table risk_assessment add check (meeting_attended is null or meeting_attended > 0);

alter table price_sheet add column checked_by text;
alter table price_sheet add check ((checked_on is null) = (checked_by is null));

create table gathered_report (
  agency_id uuid not null, id uuid not null, version integer not null,
  internal_control_id uuid not null, place integer not null, name text not null, received_on date not null, remaining text, improvement text,
  primary key (agency_id, id),
  foreign key (agency_id, internal_control_id) references internal_control (agency_id, id),
  check ((remaining is null) = (improvement is null))
);
create index gathered_report_of on gathered_report (agency_id, internal_control_id);
