/** How names are read: pinyin without tones, whole and by initials, for finding those who are known by ear. */
import { pinyin } from 'pinyin-pro'

const syllables = (name: string, surname: 'head' | 'off'): string[] =>
  pinyin(name, { toneType: 'none', type: 'array', surname, v: true, nonZh: 'removed' }).filter((syllable) => /^[a-z]+$/.test(syllable))

const whole = (said: string[]): string => said.join('')
const initials = (said: string[]): string => said.map((syllable) => syllable[0]).join('')

const bothOf = (said: string[]): string[] => (said.length < 2 ? said : [whole(said), initials(said)])

/** The readings of a person's name: `zhangwei` and `zw`; a surname is read as a surname, ü is written v. */
export const readingsOfName = (name: string): string[] => bothOf(syllables(name, 'head'))

/** The readings of a unit's name from each of its characters on, for nobody begins with the county: `caizhengju` and `czj` too. */
export const readingsOfUnit = (name: string): string[] => {
  const said = syllables(name, 'off')
  return [...new Set(said.slice(0, -1).flatMap((_, from) => bothOf(said.slice(from))))]
}

/** What was typed, as a reading: two letters at least and nothing but letters; else nothing. */
export const readingIn = (typed: string): string | undefined => {
  const letters = typed
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[\s'’]/g, '')
  return /^[a-z]{2,}$/.test(letters) ? letters : undefined
}
