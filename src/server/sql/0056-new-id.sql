-- An identifier that sorts by the time it was made (UUID version 7), as the application makes them: new rows then stand together
-- at the end of every index, where random ones would touch all of its pages.
create function new_id() returns uuid language sql volatile parallel safe as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;
