-- Who an account is in the staff list can give it powers (posts in charge, delegations), so a second person confirms it. Links made before keep counting.
alter table account
  add column person_needs_approval boolean not null default false,
  add column person_given_by uuid,
  add column person_approved_by uuid,
  add column person_approved_by_name text,
  add column person_approved_at timestamp with time zone;
