/** Begins a report of a period, from a template of the office where one is chosen, and goes to its body. */
import { useState } from 'react'
import { useGo } from '../../../web/address.ts'
import { askAgain } from '../../../web/ask.ts'
import { call } from '../../../web/client.ts'
import { contractOf } from '../../../web/house.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { reports } from '../area.ts'
import type { Span } from '../body.ts'
import { reportContract } from '../contract.ts'

const beginFrom = async (id: string, template: string, span: Span): Promise<void> => {
  const { content } = await call(reportContract.templateBody, { params: { id: template }, query: span })
  await call(reportContract.write, { params: { id }, body: { version: 0, content } })
}

export const useBegin = () => {
  const tell = useTell()
  const go = useGo()
  const [busy, setBusy] = useState(false)
  const { add, list, count } = contractOf(reports)
  const from = (kind: string, span: Span, name: string, template?: string): void => {
    const { from: fromDay, to: toDay } = span
    setBusy(true)
    call(add, { body: { step: 'draft', form: { kind, name: name.slice(0, 200), fromDay, toDay } } })
      .then(async (report) => {
        if (template) await beginFrom(report.id, template, span)
        await askAgain(list, count)
        go('/reports/body', { report: report.id })
      })
      .catch(tell.refused)
      .finally(() => setBusy(false))
  }
  return { busy, from }
}
