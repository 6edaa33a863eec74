-- Whose step it was: a person who asks what is held about them is found by the account too.
alter table given_task_step add column by_account text;
