-- The words of stored files; gone with the file. Reading a file is nobody's act: written by plain statements.
create table file_text (
  agency_id uuid not null, id uuid not null,
  state text not null, sentence text, is_paged boolean not null default false, is_cut boolean not null default false,
  read_at timestamp with time zone not null, typed_at timestamp with time zone, typed_by text,
  primary key (agency_id, id),
  foreign key (agency_id, id) references platform.stored_file (agency_id, id) on delete cascade
);

create table file_page (
  agency_id uuid not null, id uuid not null,
  file_id uuid not null, source text not null, number integer not null, part text, has_picture boolean not null,
  text text not null, folded text not null, grams integer[] not null,
  primary key (agency_id, id),
  unique (agency_id, file_id, source, number),
  foreign key (agency_id, file_id) references file_text (agency_id, id) on delete cascade
);
create index file_page_grams on file_page using gin (grams) with (fastupdate = off);

-- A condition on words may not use an index under row security, so words are looked up here, and only within the agency of the running transaction
create policy own_agency on file_page using (agency_id = platform.current_agency()) with check (agency_id = platform.current_agency());
do $$ begin
  execute format('create policy words_are_found on file_page for select to %I using (true)', current_user);
end $$;

create function pages_with(words integer[], files uuid[], most integer) returns table (file_id uuid, number integer, is_paged boolean, source text, text text)
language plpgsql stable security definer set search_path = disclosure, pg_temp as $$
begin
  return query execute
    'select p.file_id, p.number, t.is_paged, p.source, p.text from disclosure.file_page p
     join disclosure.file_text t on t.agency_id = p.agency_id and t.id = p.file_id
     where p.grams @> $1 and p.agency_id = platform.current_agency() and p.file_id = any($2)
     order by p.file_id desc, p.number, p.source limit $3' using words, files, most;
end $$;
revoke execute on function pages_with(integer[], uuid[], integer) from public;
grant execute on function pages_with(integer[], uuid[], integer) to prongsai_app;

-- What an officer means to publish although it was pointed out. The text itself is not kept: a covered excerpt, and a short mark by which it is known again
create table meant_text (
  agency_id uuid not null, id uuid not null, version integer not null,
  year_item_id uuid not null, kind text not null, mark text not null, shown text not null, place text not null, reason text not null, by_name text not null, at timestamp with time zone not null,
  primary key (agency_id, id),
  unique (agency_id, year_item_id, kind, mark),
  foreign key (agency_id, year_item_id) references year_item (agency_id, id) on delete cascade
);
