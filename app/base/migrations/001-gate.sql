-- The gate. Every table is closed until a rule opens it, for every role:
-- the app and the worker own nothing and cannot step around row-level security.
-- The viewer is set per transaction (app/base/db.ts).

revoke all on schema public from public;
grant usage on schema public to forsamlingshus_app, forsamlingshus_worker;

create function viewer() returns uuid language sql stable parallel safe
  return nullif(current_setting('forsamlingshus.viewer', true), '')::uuid;

-- The hash of a secret the caller holds; it opens the one row it belongs to.
create function presented() returns text language sql stable parallel safe
  return nullif(current_setting('forsamlingshus.presented', true), '');

-- Closes a table: no row is seen or written except through a policy that names the table.
-- The owner runs migrations and the functions that policies ask; it never serves a request.
create procedure close_table(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy owner_works on %s to forsamlingshus_owner using (true) with check (true)', target);
end $$;

call close_table('migration');

create table person (
  id uuid primary key,
  email text check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 200),
  lang text not null default 'da' check (lang in ('da', 'en')),
  created_at timestamptz not null default now(),
  unique (email)
);

-- Who may do what, where. Ended, never deleted: past acts keep their actor's role.
create table membership (
  id uuid primary key,
  person_id uuid not null references person,
  scope_kind text not null check (scope_kind in ('installation', 'process', 'committee')),
  scope_id uuid,
  role text not null check (role in ('administrator', 'secretary', 'analyst', 'reader')),
  granted_by uuid references person,
  granted_at timestamptz not null default now(),
  ended_by uuid references person,
  ended_at timestamptz,
  check ((scope_kind = 'installation') = (scope_id is null)),
  check (role <> 'administrator' or scope_kind = 'installation')
);
create unique index membership_once on membership (person_id, scope_kind, coalesce(scope_id, '00000000-0000-0000-0000-000000000000'), role) where ended_at is null;
create index membership_scope on membership (scope_kind, scope_id) where ended_at is null;

create table committee (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  level text not null check (level in ('council', 'main', 'sector', 'local', 'other')),
  parent_id uuid references committee,
  created_at timestamptz not null default now()
);

create table process (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name text not null check (length(name) between 1 and 200),
  municipality text not null check (length(municipality) between 1 and 200),
  purpose text not null default '' check (length(purpose) <= 5000),
  case_number text check (length(case_number) <= 100),
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  revision integer not null default 1
);

call close_table('person');
call close_table('membership');
call close_table('committee');
call close_table('process');

-- Asked by the policies of every table; security definer, because the answer lies in closed tables.
create function viewer_is_administrator() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from membership where person_id = viewer() and ended_at is null and role = 'administrator')
$$;

create function viewer_processes(wanted text[]) returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(p.id), '{}') from process p
   where viewer_is_administrator()
      or exists (select from membership m where m.person_id = viewer() and m.ended_at is null
                    and m.scope_kind = 'process' and m.scope_id = p.id and m.role = any (wanted))
$$;

create function viewer_committees() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(m.scope_id), '{}') from membership m
   where m.person_id = viewer() and m.ended_at is null and m.scope_kind = 'committee'
$$;

create function readable_processes() returns uuid[] language sql stable
  return viewer_processes('{secretary,analyst,reader}');

create function writable_processes() returns uuid[] language sql stable
  return viewer_processes('{secretary,analyst}');

-- Opens a table that belongs to a process: members read, secretaries and analysts write.
-- The array is asked for once per query, not once per row.
create procedure open_to_process(target regclass, verbs text default 'select, insert, update') language plpgsql as $$
begin
  execute format('grant %s on %s to forsamlingshus_app, forsamlingshus_worker', verbs, target);
  execute format('create policy members_read on %s for select to forsamlingshus_app, forsamlingshus_worker using (process_id = any ((select readable_processes())::uuid[]))', target);
  if verbs like '%%insert%%' then
    execute format('create policy members_add on %s for insert to forsamlingshus_app, forsamlingshus_worker with check (process_id = any ((select writable_processes())::uuid[]))', target);
  end if;
  if verbs like '%%update%%' then
    execute format('create policy members_change on %s for update to forsamlingshus_app, forsamlingshus_worker using (process_id = any ((select writable_processes())::uuid[])) with check (process_id = any ((select writable_processes())::uuid[]))', target);
  end if;
  if verbs like '%%delete%%' then
    execute format('create policy members_take_away on %s for delete to forsamlingshus_app, forsamlingshus_worker using (process_id = any ((select writable_processes())::uuid[]))', target);
  end if;
end $$;

-- People see themselves and those they share a process or committee with; administrators see all.
create function viewer_colleagues() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct p.id), '{}') from person p
   where p.id = viewer() or viewer_is_administrator()
      or exists (select from membership theirs join membership mine
                   on mine.scope_kind = theirs.scope_kind and mine.scope_id = theirs.scope_id
                  where theirs.person_id = p.id and mine.person_id = viewer() and mine.ended_at is null)
      or exists (select from membership mine, membership theirs where mine.person_id = viewer() and mine.ended_at is null
                    and theirs.person_id = p.id and theirs.role = 'administrator')
$$;

grant select, insert, update on person to forsamlingshus_app;
grant select on person to forsamlingshus_worker;
create policy colleagues_read on person for select to forsamlingshus_app, forsamlingshus_worker
  using (id = any ((select viewer_colleagues())::uuid[]));
create policy administrators_add on person for insert to forsamlingshus_app
  with check (viewer_is_administrator() or (select viewer_processes('{secretary}')) <> '{}');
create policy own_or_administrator_changes on person for update to forsamlingshus_app
  using (id = viewer() or viewer_is_administrator()) with check (id = viewer() or viewer_is_administrator());

grant select, insert, update on membership to forsamlingshus_app;
grant select on membership to forsamlingshus_worker;
create policy members_read on membership for select to forsamlingshus_app, forsamlingshus_worker
  using (person_id = viewer() or viewer_is_administrator()
         or (scope_kind = 'process' and scope_id = any ((select readable_processes())::uuid[]))
         or (scope_kind = 'committee' and scope_id = any ((select viewer_committees())::uuid[])));
create policy administrators_and_secretaries_grant on membership for insert to forsamlingshus_app
  with check (viewer_is_administrator()
              or (scope_kind = 'process' and scope_id = any ((select viewer_processes('{secretary}'))::uuid[])));
create policy administrators_and_secretaries_end on membership for update to forsamlingshus_app
  using (viewer_is_administrator()
         or (scope_kind = 'process' and scope_id = any ((select viewer_processes('{secretary}'))::uuid[])));

grant select, insert, update on committee to forsamlingshus_app;
grant select on committee to forsamlingshus_worker;
create policy signed_in_read on committee for select to forsamlingshus_app, forsamlingshus_worker using (viewer() is not null);
create policy secretaries_add on committee for insert to forsamlingshus_app
  with check (viewer_is_administrator() or (select viewer_processes('{secretary}')) <> '{}');
create policy administrators_change on committee for update to forsamlingshus_app using (viewer_is_administrator());

grant select, insert, update on process to forsamlingshus_app;
grant select on process to forsamlingshus_worker;
create policy members_read on process for select to forsamlingshus_app, forsamlingshus_worker
  using (id = any ((select readable_processes())::uuid[]) or created_by = viewer());
create policy administrators_add on process for insert to forsamlingshus_app
  with check (viewer_is_administrator() and created_by = viewer());
create policy secretaries_change on process for update to forsamlingshus_app
  using (id = any ((select viewer_processes('{secretary}'))::uuid[]));

-- Sign-in: only the hash of a secret is kept, and only the one who holds the secret finds the row.
create table sign_in_link (
  token_hash text primary key,
  person_id uuid references person,
  -- A link without a person makes the first administrator.
  purpose text not null check (purpose in ('signIn', 'firstAdministrator')),
  made_by uuid references person,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'signIn') = (person_id is not null))
);

create table session (
  token_hash text primary key,
  person_id uuid not null references person,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_person on session (person_id) where ended_at is null;

call close_table('sign_in_link');
call close_table('session');
grant select, insert, update on sign_in_link, session to forsamlingshus_app;
create policy holder_reads on sign_in_link for select to forsamlingshus_app using (token_hash = presented());
create policy holder_spends on sign_in_link for update to forsamlingshus_app using (token_hash = presented());
create policy anyone_may_ask on sign_in_link for insert to forsamlingshus_app
  with check (purpose = 'signIn' and (made_by is null or made_by = viewer()));
create policy holder_reads on session for select to forsamlingshus_app using (token_hash = presented() or person_id = viewer());
create policy holder_ends on session for update to forsamlingshus_app using (token_hash = presented() or person_id = viewer());
create policy holder_opens on session for insert to forsamlingshus_app with check (token_hash = presented());

-- Asked before anyone is known: who is it that wants a link? Answers with the id alone.
create function find_person_by_email(wanted text) returns uuid language sql stable security definer set search_path = public as $$
  select id from person where email = lower(wanted)
$$;

-- Who holds this session, and what to call them. Opens nothing but the row the secret belongs to.
create function find_session_person() returns table (id uuid, name text, email text, lang text, administrator boolean)
language sql stable security definer set search_path = public as $$
  select p.id, p.name, p.email, p.lang,
         exists (select from membership m where m.person_id = p.id and m.ended_at is null and m.role = 'administrator')
    from session s join person p on p.id = s.person_id
   where s.token_hash = presented() and s.ended_at is null and s.expires_at > now()
$$;

-- Spends the first administrator's link: makes the person, the role, nothing else. Possible once.
create function make_first_administrator(new_id uuid, new_email text, new_name text, new_membership uuid) returns boolean
language plpgsql security definer set search_path = public as $$
begin
  update sign_in_link set used_at = now()
   where token_hash = presented() and purpose = 'firstAdministrator' and used_at is null and expires_at > now();
  if not found then return false; end if;
  perform pg_advisory_xact_lock(hashtext('forsamlingshus.firstAdministrator'));
  if exists (select from membership where role = 'administrator' and ended_at is null and granted_by is not null) then return false; end if;
  insert into person (id, email, name) values (new_id, lower(new_email), new_name);
  insert into membership (id, person_id, scope_kind, scope_id, role, granted_by)
    values (new_membership, new_id, 'installation', null, 'administrator', new_id);
  return true;
end $$;

-- The house itself acts where an operator runs a command or the example is loaded. It cannot sign in.
insert into person (id, email, name) values ('00000000-0000-7000-8000-000000000001', null, 'Huset');
insert into membership (id, person_id, scope_kind, scope_id, role)
  values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'installation', null, 'administrator');
