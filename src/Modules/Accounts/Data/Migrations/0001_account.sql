-- Who may sign in. An account belongs to one agency; its sign-in name is unique in the installation, because it is typed before the agency is known.
create table account (
  agency_id uuid not null, id uuid not null, version integer not null,
  login text not null, login_key text, name text not null, position text, email text, person uuid,
  since timestamp with time zone not null, ended_at timestamp with time zone,
  primary key (agency_id, id), unique (login_key));

-- What nobody may read in the record of acts: written beside the acts, never through their list of changes.
create table account_secret (
  agency_id uuid not null, id uuid not null, version integer not null,
  password_hash text, password_set_at timestamp with time zone,
  totp_secret text, totp_since timestamp with time zone, totp_step bigint not null,
  primary key (agency_id, id), foreign key (agency_id, id) references account (agency_id, id));

create table recovery_code (
  agency_id uuid not null, id uuid not null, version integer not null,
  account_id uuid not null, hash bytea not null, used_at timestamp with time zone,
  primary key (agency_id, id), foreign key (agency_id, account_id) references account (agency_id, id));
create index on recovery_code (agency_id, account_id);

create table passkey (
  agency_id uuid not null, id uuid not null, version integer not null,
  account_id uuid not null, credential_id bytea not null, name text not null, public_key bytea not null, sign_count bigint not null,
  transports text[] not null, is_user_verified boolean not null, is_backup_eligible boolean not null, is_backed_up boolean not null,
  attestation bytea not null, client_data bytea not null, added_at timestamp with time zone not null, last_used_at timestamp with time zone,
  primary key (agency_id, id), unique (credential_id), foreign key (agency_id, account_id) references account (agency_id, id));
create index on passkey (agency_id, account_id);

create table external_login (
  agency_id uuid not null, id uuid not null, version integer not null,
  account_id uuid not null, issuer text not null, subject_hash bytea not null, linked_at timestamp with time zone not null,
  primary key (agency_id, id), unique (issuer, subject_hash), foreign key (agency_id, account_id) references account (agency_id, id));
create index on external_login (agency_id, account_id);

create table account_session (
  agency_id uuid not null, id uuid not null, version integer not null,
  account_id uuid not null, device text not null, method text not null,
  started_at timestamp with time zone not null, last_used_at timestamp with time zone not null, confirmed_at timestamp with time zone not null,
  ended_at timestamp with time zone, end_reason text,
  primary key (agency_id, id), foreign key (agency_id, account_id) references account (agency_id, id));
create index on account_session (agency_id, account_id);

create table role_grant (
  agency_id uuid not null, id uuid not null, version integer not null,
  account_id uuid not null, role text not null, unit uuid, from_day date not null, until_day date,
  granted_by uuid, granted_by_name text not null, granted_at timestamp with time zone not null,
  needs_approval boolean not null, approved_by uuid, approved_by_name text, approved_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  primary key (agency_id, id), foreign key (agency_id, account_id) references account (agency_id, id));
create index on role_grant (agency_id, account_id);

-- A one-time link to an account: an invitation or a recovery. Only the hash of its token is kept.
create table account_link (
  agency_id uuid not null, id uuid not null, version integer not null,
  account_id uuid not null, purpose text not null, token_hash bytea not null, made_by_name text not null,
  made_at timestamp with time zone not null, expires_at timestamp with time zone not null,
  used_at timestamp with time zone, revoked_at timestamp with time zone,
  primary key (agency_id, id), unique (token_hash), foreign key (agency_id, account_id) references account (agency_id, id));
create index on account_link (agency_id, account_id);

-- A recovery that two administrators confirm.
create table recovery_request (
  agency_id uuid not null, id uuid not null, version integer not null,
  account_id uuid not null, reason text not null, first_by uuid not null, first_by_name text not null, asked_at timestamp with time zone not null,
  second_by uuid, second_by_name text, confirmed_at timestamp with time zone, refused_at timestamp with time zone,
  primary key (agency_id, id), foreign key (agency_id, account_id) references account (agency_id, id));
create index on recovery_request (agency_id, account_id);

-- Failed attempts, counted by what was typed and from where, as hashes; rows of the nil agency, because whether such an account exists must not show.
create table sign_in_attempt (
  agency_id uuid not null, id uuid not null, version integer not null,
  failures integer not null, since timestamp with time zone not null,
  primary key (agency_id, id));
create index on sign_in_attempt (agency_id, since);

-- What happened around signing in, for ninety days.
create table security_event (
  agency_id uuid not null, id uuid not null, version integer not null,
  account_id uuid, kind text not null, detail text, at timestamp with time zone not null,
  primary key (agency_id, id));
create index on security_event (agency_id, account_id, at);

-- What an office asks of its people when they sign in.
create table sign_in_policy (
  agency_id uuid not null, id uuid not null, version integer not null,
  second_factor_from date, second_factor_roles text[] not null,
  primary key (agency_id, id));
