/** The day turns at the start and is ended before the house is closed: nothing asks a database that is gone. */
import { describe, expect, inject, it } from 'vitest'
import { closeHouse, openHouse } from '../src/app/server.ts'
import { asRole } from '../src/app/database.ts'
import { everyDay, turnDay } from '../src/server/day-turn.ts'
import { freshHouse } from './fresh-house.ts'

const fresh = freshHouse()
const another = () => openHouse(asRole(fresh.ownerUrl, inject('role'), inject('rolePassword')), fresh.house.filesDir)

describe('换日', () => {
  it('正在换日时停机：等手上的做完再关，没有一句报错', async () => {
    const house = another()
    const faults: unknown[] = []
    const end = everyDay(house, (fault) => faults.push(fault))
    await end()
    await closeHouse(house)
    expect(faults).toEqual([])
  })

  it('停下以后不再往下做', async () => {
    const house = another()
    const stopped = new AbortController()
    stopped.abort()
    await turnDay(house, stopped.signal)
    const { rows } = await house.db.query('select 1 from reconciled_days')
    expect(rows).toEqual([])
    await turnDay(house)
    expect((await house.db.query('select 1 from reconciled_days')).rows).toHaveLength(1)
    await closeHouse(house)
  })

  it('换日出了故障要记下，停机不因此卡住', async () => {
    const house = another()
    const faults: unknown[] = []
    const end = everyDay(
      house,
      (fault) => faults.push(fault),
      async () => {
        throw new Error('broken')
      },
    )
    await end()
    expect(faults).toHaveLength(1)
    await closeHouse(house)
  })
})
