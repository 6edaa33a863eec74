-- An account of somebody invited for a time ends by itself.
alter table account add column until_day date;
