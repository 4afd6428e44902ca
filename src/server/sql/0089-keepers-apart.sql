-- The three keepers stand apart from each other and from all work, and nobody gives a role to himself: held here as well,
-- whatever the application does. Two rows count together when their days meet.

create function keepers_apart() returns trigger language plpgsql as $$
begin
  if new.user_id::text = current_setting('app.user', true) then
    raise exception 'nobody gives a role to himself' using errcode = 'check_violation';
  end if;
  if exists (
    select 1 from user_roles held
     where held.user_id = new.user_id and held.role <> new.role
       and (held.role in ('admin', 'security', 'auditor') or new.role in ('admin', 'security', 'auditor'))
       and held.from_day <= coalesce(new.until_day, 'infinity') and new.from_day <= coalesce(held.until_day, 'infinity')
  ) then
    raise exception 'a keeper holds no other role' using errcode = 'check_violation';
  end if;
  return new;
end $$;
-- Two grants to one person wait for each other, so that neither misses the other's row.
create function one_grant_at_a_time() returns trigger language plpgsql as $$
begin
  perform 1 from users where id = new.user_id for update;
  return new;
end $$;
create trigger a_one_grant_at_a_time before insert or update on user_roles for each row execute function one_grant_at_a_time();
create trigger b_keepers_apart before insert or update on user_roles for each row execute function keepers_apart();
