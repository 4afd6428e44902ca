/** Clauses of a paper that are left out when there was nothing to count. */

/** What its figures count in the period, as far as the reader may know them. */
export type Counted = ReadonlyMap<string, number>

/** A clause between ⟦ and ⟧ is left out when all that it counts is nothing: a year before the work was kept here is not a year without it. */
export const spoken = (text: string, counted: Counted): string =>
  text.replace(/⟦(.*?)⟧/g, (_, clause: string) => {
    const counts = [...clause.matchAll(/\{\{(\w+\.\w+)\}\}/g)].map(([, id = '']) => counted.get(id))
    return counts.every((count) => count === 0) ? '' : clause
  })
