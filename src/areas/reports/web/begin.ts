/** Begins a report of a period, and goes to its body. */
import { useState } from 'react'
import { useGo } from '../../../web/address.ts'
import { askAgain } from '../../../web/ask.ts'
import { call } from '../../../web/client.ts'
import { contractOf } from '../../../web/house.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { reports } from '../area.ts'
import type { Span } from '../body.ts'

export const useBegin = () => {
  const tell = useTell()
  const go = useGo()
  const [busy, setBusy] = useState(false)
  const { add, list, count } = contractOf(reports)
  const from = (kind: string, { from: fromDay, to: toDay }: Span, name: string): void => {
    setBusy(true)
    call(add, { body: { step: 'draft', form: { kind, name: name.slice(0, 200), fromDay, toDay } } })
      .then(async (report) => {
        await askAgain(list, count)
        go('/reports/body', { report: report.id })
      })
      .catch(tell.refused)
      .finally(() => setBusy(false))
  }
  return { busy, from }
}
