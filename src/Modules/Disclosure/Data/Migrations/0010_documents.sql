-- Documents of evidence belong to the office; a row of evidence is from now on the use of one of them in an item of a year
create table evidence_document (
  agency_id uuid not null, id uuid not null, version integer not null,
  title_th text not null, title_en text, as_of date, valid_until date, current_number integer not null,
  unit_id uuid, added_by text, added_at timestamptz not null,
  vouched_by text, vouched_position text, vouched_at timestamptz,
  unused_since timestamptz, removed_at timestamptz,
  primary key (agency_id, id),
  check ((vouched_by is null) = (vouched_at is null))
);
create index evidence_document_valid_until on evidence_document (agency_id, valid_until) where valid_until is not null;

create table document_version (
  agency_id uuid not null, id uuid not null, version integer not null,
  document_id uuid not null, number integer not null, address text, file_id uuid, reason text, made_at timestamptz not null, publishers_only boolean not null,
  primary key (agency_id, id),
  unique (agency_id, document_id, number),
  foreign key (agency_id, document_id) references evidence_document (agency_id, id),
  foreign key (agency_id, file_id) references platform.stored_file (agency_id, id),
  check ((address is null) <> (file_id is null))
);
create index document_version_of_file on document_version (agency_id, file_id) where file_id is not null;

-- Whoever runs this may be bound by row security as well, and has to see every agency's rows
alter table year_item no force row level security;
alter table evidence no force row level security;
alter table removed_evidence no force row level security;

-- The same file or address with the same words, of items of one unit, becomes one document; its id is that of the first row, whose history stays its own.
-- Restricted rows stay apart from the others, so that no change reaches further than before
create temporary table moving on commit drop as
select one.*, i.unit_id, first_value(one.id) over (
    partition by one.agency_id, one.file_id, one.address, one.title_th, one.title_en, one.as_of, i.unit_id, one.prominence = 'Restricted' or i.prominence = 'Restricted'
    order by one.added_at, one.id) as document_id
from (
  select agency_id, id, year_item_id, title_th, title_en, address, file_id, as_of, prominence, added_at, null::timestamptz as removed_at from evidence
  union all
  select agency_id, id, year_item_id, title_th, title_en, address, file_id, as_of, prominence, added_at, removed_at from removed_evidence) one
join year_item i on i.agency_id = one.agency_id and i.id = one.year_item_id;

insert into evidence_document (agency_id, id, version, title_th, title_en, as_of, current_number, unit_id, added_at, unused_since)
select agency_id, id, 0, title_th, title_en, as_of, 1, unit_id, added_at,
  (select case when bool_and(m.removed_at is not null) then max(m.removed_at) end from moving m where m.agency_id = one.agency_id and m.document_id = one.id)
from moving one where id = document_id;

insert into document_version (agency_id, id, version, document_id, number, address, file_id, made_at, publishers_only)
select agency_id, id, 0, id, 1, address, file_id, added_at, false from moving where id = document_id;

alter table evidence add column document_id uuid;
alter table removed_evidence add column document_id uuid;
update evidence e set document_id = m.document_id from moving m where m.agency_id = e.agency_id and m.id = e.id;
update removed_evidence e set document_id = m.document_id from moving m where m.agency_id = e.agency_id and m.id = e.id;

alter table evidence
  alter column document_id set not null,
  drop column title_th, drop column title_en, drop column address, drop column file_id, drop column as_of;
alter table evidence add foreign key (agency_id, document_id) references evidence_document (agency_id, id);
alter table removed_evidence
  alter column document_id set not null,
  drop column title_th, drop column title_en, drop column address, drop column file_id, drop column as_of;
alter table removed_evidence add foreign key (agency_id, document_id) references evidence_document (agency_id, id);
create index evidence_of_document on evidence (agency_id, document_id);
create index removed_evidence_of_document on removed_evidence (agency_id, document_id);

alter table year_item force row level security;
alter table evidence force row level security;
alter table removed_evidence force row level security;
