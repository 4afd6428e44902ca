/** A house that begins with the demonstration county of a day, on the morning of that day. */
import { type Fresh, freshHouse } from './fresh-house.ts'
import { keptDemo } from './kept-demo.ts'

/** `prepare` furnishes it further, once the day is set. */
export const demoHouse = (day: string, prepare: (fresh: Fresh) => Promise<void> = async () => undefined): Fresh =>
  freshHouse(
    async (fresh) => {
      fresh.setDay(day)
      await prepare(fresh)
    },
    {},
    keptDemo(day),
  )
