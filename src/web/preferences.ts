/** What a person likes to see, kept in this browser: columns and the folded menu, never anything of a record. */

const nameOf = (name: string): string => `mingjian.${name}`

export const preferred = <T>(name: string, otherwise: T, fits: (value: unknown) => value is T): T => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(nameOf(name)) ?? 'null')
    return fits(value) ? value : otherwise
  } catch {
    return otherwise
  }
}

/** A browser that keeps nothing is no reason to stop. */
export const prefer = (name: string, value: unknown): void => {
  try {
    localStorage.setItem(nameOf(name), JSON.stringify(value))
  } catch {
    return
  }
}

export const isTruth = (value: unknown): value is boolean => typeof value === 'boolean'
export const isListOfWords = (value: unknown): value is string[] => Array.isArray(value) && value.every((each) => typeof each === 'string')
