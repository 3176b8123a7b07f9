-- Which statements are most like each, by the run that placed them: their numbers, nearest first, and how near in thousandths.
alter table proposal add column near integer[] not null default '{}', add column nearness smallint[] not null default '{}',
  add check (cardinality(near) = cardinality(nearness));
