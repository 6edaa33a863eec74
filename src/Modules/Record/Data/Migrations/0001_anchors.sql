create table anchor_setting (
  agency_id uuid not null, id uuid not null, version integer not null,
  mail_to text, mailed_for date,
  primary key (agency_id, id)
);
create unique index anchor_setting_one on anchor_setting (agency_id);

create table chain_check (
  agency_id uuid not null, id uuid not null, version integer not null,
  checked_at timestamptz not null, acts bigint not null, chain_fault text, fault_sequence bigint, anchors integer not null, anchor_fault text,
  primary key (agency_id, id)
);
create index chain_check_newest on chain_check (agency_id, checked_at desc);

-- For a list of acts that says what each was about
create index touched_row_of_act on platform.touched_row (agency_id, sequence);
