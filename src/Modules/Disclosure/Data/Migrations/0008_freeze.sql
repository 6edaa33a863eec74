create table submission_freeze (
  agency_id uuid not null, id uuid not null, version integer not null,
  fiscal_year integer not null, number integer not null, frozen_at timestamptz not null, manifest text not null, manifest_sha256 text not null,
  primary key (agency_id, id),
  unique (agency_id, fiscal_year, number)
);

create table frozen_item_text (
  agency_id uuid not null, id uuid not null, version integer not null,
  freeze_id uuid not null, item_key text not null, ordinal integer not null, content text not null,
  primary key (agency_id, id),
  unique (agency_id, freeze_id, item_key),
  foreign key (agency_id, freeze_id) references submission_freeze (agency_id, id)
);

-- Holds on to the file, whatever becomes of the evidence it came from
create table frozen_file (
  agency_id uuid not null, id uuid not null, version integer not null,
  freeze_id uuid not null, item_key text not null, file_id uuid not null, sha256 bytea not null,
  primary key (agency_id, id),
  foreign key (agency_id, freeze_id) references submission_freeze (agency_id, id),
  foreign key (agency_id, file_id) references platform.stored_file (agency_id, id)
);
create index frozen_file_of_freeze on frozen_file (agency_id, freeze_id);

create table clarification_answer (
  agency_id uuid not null, id uuid not null, version integer not null,
  freeze_id uuid not null, item_key text not null, place integer not null, text text not null, written_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, freeze_id, item_key, place),
  foreign key (agency_id, freeze_id) references submission_freeze (agency_id, id)
);

-- What is written here is never written again: neither the program's role nor anybody else who means well
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a frozen state is never changed (%)', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger never_changed before update or delete on submission_freeze for each row execute function refuse_change();
create trigger never_changed before update or delete on frozen_item_text for each row execute function refuse_change();
create trigger never_changed before update or delete on frozen_file for each row execute function refuse_change();
create trigger never_changed before update or delete on clarification_answer for each row execute function refuse_change();
revoke update, delete on submission_freeze, frozen_item_text, frozen_file, clarification_answer from prongsai_app;

create table assessor_finding (
  agency_id uuid not null, id uuid not null, version integer not null,
  freeze_id uuid not null, item_key text not null, score integer not null check (score between 0 and 100), remark text, entered_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, freeze_id, item_key),
  foreign key (agency_id, freeze_id) references submission_freeze (agency_id, id)
);

create table submission_note (
  agency_id uuid not null, id uuid not null, version integer not null,
  fiscal_year integer not null, item_key text not null, text text not null,
  primary key (agency_id, id),
  unique (agency_id, fiscal_year, item_key)
);
