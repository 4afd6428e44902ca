/** Whether a file may be kept: its kind, its bytes, what is inside, and what the scanner says. Told before anything is kept. */
import { kindOf } from '../../kit/file-kinds.ts'
import { refusal } from '../../kit/refusal.ts'
import type { Ctx } from '../context.ts'
import { insideOf } from './inside.ts'
import { HEAD, looks } from './looks.ts'
import { type Scanned, ScannerAway, scan } from './scanner.ts'
import type { Source } from './source.ts'

export type Admitted = { unscanned: boolean }
type Asked = { house: Pick<Ctx['house'], 'doors'>; settings: Pick<Ctx['settings'], 'files'> }

/** Refuses a kind that is not taken, by the name alone: before its bytes are read. */
export const refuseKind = (name: string): void => {
  if (!kindOf(name)) throw refusal('fileKind', { name })
}

const scanned = async ({ house, settings }: Asked, name: string, source: Source): Promise<Admitted> => {
  const { scanner } = house.doors
  if (!scanner) return { unscanned: false }
  let told: Scanned
  try {
    told = await scan(scanner, source)
  } catch (error) {
    if (!(error instanceof ScannerAway)) throw error
    if (settings.files.whenUnscanned === 'refuse') throw refusal('scannerAway', { name })
    return { unscanned: true }
  }
  if (told.found) throw refusal('fileInfected', { name, virus: told.found })
  return { unscanned: false }
}

/**
 * Looks a file over under the name that it is to have. Refused, by name and reason: an empty one, a kind that is not taken, bytes of
 * another kind, programs inside, packed files beyond the limits, what the scanner finds — and all of them while the scanner is away, unless the office
 * lets them in as not scanned.
 */
export const admit = async (asked: Asked, name: string, source: Source): Promise<Admitted> => {
  const kind = kindOf(name)
  if (!kind) throw refusal('fileKind', { name })
  if (source.size === 0) throw refusal('fileEmpty', { name })
  if (!looks[kind](await source.at(0, HEAD))) throw refusal('fileNotSo', { name, kind })
  await insideOf(name, source)
  return scanned(asked, name, source)
}
