create table book_text (
  agency_id uuid not null, id uuid not null, version integer not null,
  plan_id uuid not null, import_id uuid not null, part text not null, lines text[] not null, was_taken boolean not null,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id)
);
create index book_text_of_plan on book_text (agency_id, plan_id);
