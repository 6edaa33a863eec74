create table unit_prefix (
  agency_id uuid not null, id uuid not null, version integer not null,
  unit_id uuid not null, prefix text not null,
  primary key (agency_id, id),
  unique (agency_id, unit_id),
  unique (agency_id, prefix)
);

create table number_book (
  agency_id uuid not null, id uuid not null, version integer not null,
  key text not null, calendar_year integer not null, last_number integer not null,
  primary key (agency_id, id),
  unique (agency_id, key, calendar_year),
  check (last_number >= 0)
);

create table letter (
  agency_id uuid not null, id uuid not null, version integer not null,
  kind text not null, state text not null, unit_id uuid, subject text not null, addressed_to text not null, content jsonb not null, given_paper jsonb, origin text,
  audience text not null, is_unchecked boolean not null, search_text text not null, round integer not null,
  drafter_account text not null, drafter_person uuid, drafter_name text not null, drafter_post text,
  created_at timestamptz not null, changed_at timestamptz not null, replaces_id uuid, replaced_by_id uuid,
  book text, book_key text, calendar_year integer, number integer, printed_number text, dated_on date, signed_at timestamptz,
  signer_name text, signer_lines text, code text, signed_paper jsonb, pdf_file_id uuid, docx_file_id uuid, sha256 text,
  sent_at timestamptz, sent_note text, cancelled_at timestamptz, cancel_reason text,
  primary key (agency_id, id),
  unique (agency_id, book_key, calendar_year, number),
  unique (agency_id, code),
  foreign key (agency_id, replaces_id) references letter (agency_id, id),
  foreign key (agency_id, replaced_by_id) references letter (agency_id, id),
  foreign key (agency_id, pdf_file_id) references platform.stored_file (agency_id, id),
  foreign key (agency_id, docx_file_id) references platform.stored_file (agency_id, id),
  check ((signed_at is null) = (code is null)),
  check ((book is null) = (number is null))
);
create index letter_of_book on letter (agency_id, book, calendar_year, signed_at desc, id desc);
create index letter_of_drafter on letter (agency_id, drafter_account, changed_at desc);
create index letter_of_origin on letter (agency_id, origin) where origin is not null;

create table endorsement (
  agency_id uuid not null, id uuid not null, version integer not null,
  letter_id uuid not null, round integer not null, place integer not null, level text not null, is_final boolean not null,
  post_id uuid, person_id uuid, post_name text not null, person_name text, handed_from text,
  state text not null, opinion text, by_person uuid, by_account text, by_name text, by_post text, capacity text, capacity_position text, order_id uuid, done_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, letter_id, round, place),
  foreign key (agency_id, letter_id) references letter (agency_id, id) on delete cascade
);
create index endorsement_waiting on endorsement (agency_id, state, letter_id);

create table incoming_letter (
  agency_id uuid not null, id uuid not null, version integer not null,
  calendar_year integer not null, number integer not null, received_at timestamptz not null, received_on date not null,
  from_whom text not null, their_number text, dated_on date, subject text not null, urgency text not null, is_restricted boolean not null,
  file_id uuid, unit_id uuid, due_on date, done_on date, done_note text, registered_by text not null, search_text text not null,
  cancelled_at timestamptz, cancel_reason text,
  primary key (agency_id, id),
  unique (agency_id, calendar_year, number),
  foreign key (agency_id, file_id) references platform.stored_file (agency_id, id)
);

create table circular (
  agency_id uuid not null, id uuid not null, version integer not null,
  letter_id uuid, title text not null, text text not null, due_on date,
  sent_at timestamptz not null, sender_account text not null, sender_person uuid, sender_name text not null, sender_post text,
  primary key (agency_id, id),
  foreign key (agency_id, letter_id) references letter (agency_id, id)
);
create index circular_by_time on circular (agency_id, sent_at desc);

create table recipient (
  agency_id uuid not null, id uuid not null, version integer not null,
  circular_id uuid not null, person_id uuid not null, name text not null, post text not null, unit_id uuid, acknowledged_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, circular_id, person_id),
  foreign key (agency_id, circular_id) references circular (agency_id, id) on delete cascade
);
create index recipient_of_person on recipient (agency_id, person_id, acknowledged_at);
