/** A breakdown as the floor writes it: one object, part by part; what has no part stands under the empty name. */
export const parts = (what: string, by: string, from: string): string =>
  `(select coalesce(json_object_agg(coalesce(key, ''), n), '{}') from (select ${by}::text as key, ${what} as n from ${from} group by 1) p where n <> 0)`
