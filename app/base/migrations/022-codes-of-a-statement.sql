-- A comment to all is ended by its author; a null said nothing against anybody else.
alter table statement_comment add check (resolved_by is null or resolved_by = made_by or (to_person is not null and resolved_by = to_person));

-- The themes of one statement beside its areas, and the area a theme brought with it: one act of a person, undone whole.
create index theme_coding_statement on theme_coding (statement_id);
alter table codebook_act add column coding_act_id uuid references coding_act;
create index codebook_act_coding on codebook_act (coding_act_id) where coding_act_id is not null;
