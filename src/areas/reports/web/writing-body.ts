/** A body while it is written: what its numbers are and what still stands against it are asked as it changes; it is kept when its writer says so. */
import { useEffect, useRef, useState } from 'react'
import { askAgain } from '../../../web/ask.ts'
import { call } from '../../../web/client.ts'
import { useTell } from '../../../web/use-tell.ts'
import type { Body } from '../body.ts'
import { type BodySaid, reportContract, type TokenSaid } from '../contract.ts'
import type { Fault } from '../digits.ts'

/** Long enough for a word to be typed out. */
const PAUSE = 500

const look = (id: string, content: Body) => call(reportContract.look, { params: { id }, body: { content } })

export const useBody = (id: string, first: BodySaid) => {
  const tell = useTell()
  const version = useRef(first.version)
  const [written, setWritten] = useState<Body>()
  const [values, setValues] = useState<TokenSaid[]>(first.values)
  const [faults, setFaults] = useState<Fault[]>()
  const [busy, setBusy] = useState(false)
  const content = written ?? first.content
  useEffect(() => {
    if (!first.mayWrite) return
    // An answer about a text that has changed since is no longer one about this text.
    let current = true
    const waits = setTimeout(
      () =>
        void look(id, content).then((said) => {
          if (!current) return
          setValues(said.values)
          setFaults(said.faults)
        }, tell.refused),
      written ? PAUSE : 0,
    )
    return () => {
      current = false
      clearTimeout(waits)
    }
  }, [id, content, written, first.mayWrite, tell])
  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      const kept = await call(reportContract.write, { params: { id }, body: { version: version.current, content } })
      version.current = kept.version
      setWritten((now) => (now === written ? undefined : now))
      await askAgain(reportContract.body)
      tell.done('已保存')
    } catch (error) {
      tell.refused(error)
    } finally {
      setBusy(false)
    }
  }
  return { values, faults, busy, isChanged: written !== undefined, change: setWritten, save: () => void save() }
}
