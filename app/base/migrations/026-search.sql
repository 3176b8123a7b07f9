-- A search that reads what it finds and not all there is. Row-level rules keep the planner from an index that would be asked
-- before them, so the rule is the function's first line; the query around it is under the rules as ever.

drop index statement_search;
create index statement_stems on statement using gin (stems);
create index statement_parts_of_words on statement using gin (text gin_trgm_ops);

-- Whole words by Danish stems, and any part of a word, which is a pattern as `ilike` takes it and holds three letters on end:
-- of fewer the index knows nothing.
create function statements_saying(wanted uuid, words text, part text) returns setof uuid
language sql stable security definer rows 200 set search_path = public as $$
  select id from statement
   where wanted = any (readable_processes()) and process_id = wanted and retired_at is null
     and (stems @@ websearch_to_tsquery('danish', words) or text ilike part)
$$;
