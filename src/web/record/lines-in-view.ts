/** Which of the many lines of a step stand in its dialog: a thousand forms at once answer no key. */

/** As many forms stand there at once; of a long list the others are looked for by name, or shown when asked for. */
export const AT_ONCE = 50

type Named = { called: string; faults: Readonly<Record<string, unknown>> }

const isWrong = ({ faults }: Named): boolean => Object.keys(faults).length > 0

/** The first lines whose name has what is sought, and how many more there are. One with a fault is always in view, or nobody would find what is wrong. */
export const inView = <L extends Named>(lines: readonly L[], sought: string, many: number): { seen: L[]; more: number } => {
  const found = lines.filter(({ called }) => called.includes(sought.trim()))
  const first = new Set(found.slice(0, many))
  return {
    seen: lines.filter((line) => first.has(line) || isWrong(line)),
    more: found.filter((line) => !first.has(line) && !isWrong(line)).length,
  }
}
