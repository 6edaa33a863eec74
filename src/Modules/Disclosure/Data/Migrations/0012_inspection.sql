-- Somebody from outside who is invited to look at the items of some years, as they stood on past days
create table inspection (
  agency_id uuid not null, id uuid not null, version integer not null,
  account_id uuid not null, name text not null, from_agency text not null, from_day date not null, until_day date not null,
  fiscal_years integer[] not null, with_internal boolean not null, with_restricted boolean not null, answer_days integer not null,
  given_by text not null, given_by_name text not null, invited_at timestamptz not null,
  restricted_by_name text, restricted_at timestamptz, ended_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, account_id),
  check (until_day >= from_day)
);

-- What the inspector opened: written beside the record of acts, as every opening is
create table inspection_look (
  agency_id uuid not null, id uuid not null, version integer not null,
  inspection_id uuid not null, at timestamptz not null, what text not null, path text not null,
  primary key (agency_id, id),
  foreign key (agency_id, inspection_id) references inspection (agency_id, id)
);
create index inspection_look_of on inspection_look (agency_id, inspection_id, at desc);

create table inspector_question (
  agency_id uuid not null, id uuid not null, version integer not null,
  inspection_id uuid not null, fiscal_year integer not null, item_key text not null, moment text not null, text text not null,
  asked_at timestamptz not null, due_on date not null,
  primary key (agency_id, id),
  foreign key (agency_id, inspection_id) references inspection (agency_id, id)
);
create index inspector_question_of_item on inspector_question (agency_id, fiscal_year, item_key);

-- Answers of the office and further questions of the inspector, one after the other
create table inspector_reply (
  agency_id uuid not null, id uuid not null, version integer not null,
  question_id uuid not null, place integer not null, by_office boolean not null, post text not null, text text not null, evidence uuid[] not null, at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, question_id, place),
  foreign key (agency_id, question_id) references inspector_question (agency_id, id)
);

create trigger never_changed before update or delete on inspector_question for each row execute function refuse_change();
create trigger never_changed before update or delete on inspector_reply for each row execute function refuse_change();
revoke update, delete on inspector_question, inspector_reply from prongsai_app;
