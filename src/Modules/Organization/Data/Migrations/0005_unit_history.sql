create table unit_period (
  agency_id uuid not null, id uuid not null, version integer not null,
  unit_id uuid not null, kind text not null, name text not null, name_en text not null, parent_id uuid, since date, until date, reason text not null,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, parent_id) references unit (agency_id, id),
  check (until is null or since is null or until >= since),
  check (parent_id is null or parent_id <> unit_id)
);
create unique index unit_period_one_open on unit_period (agency_id, unit_id) where until is null;

insert into unit_period (agency_id, id, version, unit_id, kind, name, name_en, parent_id, since, until, reason)
select u.agency_id, gen_random_uuid(), 1, u.id,
  case when u.name like 'กอง%' then 'Division' when u.name like 'ฝ่าย%' then 'Section' when u.name like 'งาน%' then 'Work' when u.name like 'หน่วย%' then 'Team' else 'Bureau' end,
  u.name, u.name_en, case when u.key in ('hr', 'legal') then p.id end, null, u.closed_on - 1, 'โครงสร้างเมื่อเปิดใช้ระบบ'
from unit u left join unit p on p.agency_id = u.agency_id and p.key = 'office';

alter table unit drop column name, drop column name_en, drop column closed_on;
