/** Clauses of a paper that are left out when there was nothing to count. */

/** What its figures count in the period, as far as the reader may know them. */
export type Counted = ReadonlyMap<string, number>

/**
 * A clause between ⟦ and ⟧ is left out when all that it counts is nothing: a year before the work was kept here is not a year without it.
 * It is left out too where its reader may know none of it: it is not theirs to write.
 */
export const spoken = (text: string, counted: Counted): string =>
  text.replace(/⟦(.*?)⟧/g, (_, clause: string) => {
    if (counted.size === 0) return clause
    const counts = [...clause.matchAll(/\{\{(\w+\.\w+)\}\}/g)].map(([, id = '']) => counted.get(id))
    return counts.every((count) => count === undefined || count === 0) ? '' : clause
  })
