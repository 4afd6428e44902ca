/** What every page knows of the house: its areas and web halves from the roof, its names and code tables from the directory. */
import { createContext, useContext, useMemo } from 'react'
import type { Area } from '../kit/area.ts'
import { type AreaContract, areaContract } from '../kit/area-contract.ts'
import type { Answer } from '../kit/contract.ts'
import { houseContract } from '../kit/house-contract.ts'
import type { CodeTable } from '../kit/record/code-table.ts'
import { useAsk } from './ask.ts'
import type { WebRoom } from './room.ts'

export type House = { areas: readonly Area[]; rooms: readonly WebRoom[] }

export const HouseContext = createContext<House>({ areas: [], rooms: [] })
export const useHouse = (): House => useContext(HouseContext)

export const useArea = (name: string): Area | undefined => useHouse().areas.find((area) => area.name === name)
export const useRoomOf = (area: Area): WebRoom | undefined => useHouse().rooms.find((room) => room.area?.name === area.name)

const contracts = new WeakMap<Area, AreaContract>()
/** The endpoints of an area, made once. */
export const contractOf = (area: Area): AreaContract => {
  const known = contracts.get(area) ?? areaContract(area)
  contracts.set(area, known)
  return known
}

/** The words for a state; records of areas without a procedure are simply kept. */
export const stateLabel = (area: Area | undefined, state: string): string => area?.procedure?.states[state]?.label ?? '在册'

type Directory = Answer<typeof houseContract.directory>
type Choice = { value: string; label: string }

export type Names = Pick<Directory, 'county' | 'commission' | 'today' | 'fileMegabytes' | 'units' | 'offices' | 'users'> & {
  /** The name for an id of a unit, an office or a member of staff. */
  of: (id: unknown) => string | undefined
  code: (table: CodeTable, code: unknown) => string
  /** What may be chosen of a code table now. */
  choices: (table: CodeTable) => Choice[]
}

export const useDirectory = () => useAsk(houseContract.directory, {}, { freshFor: 60_000 })

const namesFrom = (said: Directory): Names => {
  const byId = new Map([...said.units, ...said.offices, ...said.users].map((each) => [each.id, each.name]))
  const inForce = (table: CodeTable) => said.codes[table.name] ?? table.codes
  return {
    ...said,
    of: (id) => byId.get(String(id)),
    code: (table, code) => [...inForce(table), ...table.codes].find((each) => each.code === code)?.label ?? String(code ?? ''),
    choices: (table) => inForce(table).map(({ code, label }) => ({ value: code, label })),
  }
}

const NamesContext = createContext<Names | undefined>(undefined)
export const NamesProvider = NamesContext.Provider

export const useNamesFrom = (said: Directory | undefined): Names | undefined => useMemo(() => said && namesFrom(said), [said])

export const useNames = (): Names => {
  const names = useContext(NamesContext)
  if (!names) throw new Error('pages are shown once the directory is there')
  return names
}
