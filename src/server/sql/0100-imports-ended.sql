-- Work on an import says what came of it in its own transaction. That it came to nothing is said beside it, and only where it did:
-- a connection that was lost while the work was being committed does not know.
create function end_import(of_import uuid, otherwise text, words text) returns void language sql security definer set search_path = public as $$
  update imports set standing = otherwise, message = words where id = of_import and standing in ('checking', 'keeping', 'undoing')
$$;
