create table plan (
  agency_id uuid not null, id uuid not null, version integer not null,
  first_year integer not null, last_year integer not null, title text not null, made_on date, made_by text, state text not null,
  preface text, rationale text, alignment text[] not null, objectives text[] not null, goals text[] not null, benefits text[] not null, contact text,
  doubts text[] not null, import_id uuid,
  primary key (agency_id, id),
  unique (agency_id, first_year),
  check (last_year >= first_year)
);

create table dimension (
  agency_id uuid not null, id uuid not null, version integer not null,
  plan_id uuid not null, number integer not null, name text not null,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id),
  unique (agency_id, plan_id, number)
);

create table project (
  agency_id uuid not null, id uuid not null, version integer not null,
  plan_id uuid not null, dimension_id uuid not null, place integer not null, title text not null,
  rationale text, objectives text[] not null, target_group text, methods text[] not null, from_year integer, until_year integer,
  units uuid[] not null, other_owner text, outputs text[] not null, note text, import_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id),
  foreign key (agency_id, dimension_id) references dimension (agency_id, id)
);
create index project_of_plan on project (agency_id, plan_id);

create table project_year (
  agency_id uuid not null, id uuid not null, version integer not null,
  plan_id uuid not null, project_id uuid not null, fiscal_year integer not null,
  planned_kind text not null, planned bigint, ordinance_kind text not null, ordinance bigint,
  primary key (agency_id, id),
  foreign key (agency_id, project_id) references project (agency_id, id),
  unique (agency_id, project_id, fiscal_year),
  check ((planned_kind = 'Given') = (planned is not null)),
  check ((ordinance_kind = 'Given') = (ordinance is not null))
);
create index project_year_of_plan on project_year (agency_id, plan_id);

create table target (
  agency_id uuid not null, id uuid not null, version integer not null,
  plan_id uuid not null, place integer not null, indicator text not null, unit text not null, source text not null, baseline_year integer, baseline numeric, import_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id)
);
create index target_of_plan on target (agency_id, plan_id);

create table target_year (
  agency_id uuid not null, id uuid not null, version integer not null,
  plan_id uuid not null, target_id uuid not null, fiscal_year integer not null, goal numeric, typed numeric,
  primary key (agency_id, id),
  foreign key (agency_id, target_id) references target (agency_id, id),
  unique (agency_id, target_id, fiscal_year)
);
create index target_year_of_plan on target_year (agency_id, plan_id);

create table round_result (
  agency_id uuid not null, id uuid not null, version integer not null,
  plan_id uuid not null, project_id uuid not null, fiscal_year integer not null, months integer not null,
  status text not null, reason text, progress text, ordinance_kind text not null, ordinance bigint, paid_kind text not null, paid bigint, problems text, suggestions text,
  primary key (agency_id, id),
  foreign key (agency_id, project_id) references project (agency_id, id),
  unique (agency_id, project_id, fiscal_year, months),
  check (months in (6, 12)),
  check ((ordinance_kind = 'Given') = (ordinance is not null)),
  check ((paid_kind = 'Given') = (paid is not null))
);
create index round_result_of_plan on round_result (agency_id, plan_id, fiscal_year, months);

create table making_step (
  agency_id uuid not null, id uuid not null, version integer not null,
  plan_id uuid not null, number integer not null, done_on date, note text, link text,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id),
  unique (agency_id, plan_id, number)
);

create table plan_version (
  agency_id uuid not null, id uuid not null, version integer not null,
  plan_id uuid not null, number integer not null, reason text not null, content text not null, sha256 text not null, frozen_at timestamptz not null, frozen_by text not null,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id),
  unique (agency_id, plan_id, number)
);
