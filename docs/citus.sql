\set ON_ERROR_STOP on
begin;
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';
create temporary table placed on commit drop as
  select table_name::text as name from citus_tables where citus_table_type in ('reference', 'distributed');
create temporary table owned on commit drop as
  select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'operator_id'
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    and c.relname not in (select name from placed union select 'operators');
create temporary table ties on commit drop as
  select conrelid::regclass::text as name, conname, pg_get_constraintdef(oid) as tie from pg_constraint
  where contype = 'f' and conrelid in (select name::regclass from owned);
select format('alter table %s drop constraint %I', name, conname) from ties \gexec
select create_reference_table(common.name) from unnest(array['games', 'game_art', 'operators']) as common (name)
  where common.name not in (select name from placed);
select create_distributed_table(name, 'operator_id') from owned;
select format('alter table %s add constraint %I %s', name, conname, tie) from ties \gexec
commit;
