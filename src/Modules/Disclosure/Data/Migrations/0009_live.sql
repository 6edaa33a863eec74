-- Tables that show their register although rows typed by hand are kept beside
alter table year_item add column live_tables text[] not null default '{}';

create table question (
  agency_id uuid not null, id uuid not null, version integer not null,
  code text not null, state text not null, text text not null, asker_name text, asker_email text, english boolean not null,
  asked_at timestamptz not null, due_on date not null,
  answer text, answered_by_post text, answered_at timestamptz, hidden_reason text, closed_at timestamptz,
  primary key (agency_id, id), unique (agency_id, code)
);
create index question_by_state on question (agency_id, state, asked_at);
