/** The gate around every page: asks who is signed in, lets nobody past without, and comes back to the same place after. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { keyOf } from '../../../web/ask.ts'
import { call, onSignedOut, Refused } from '../../../web/client.ts'
import { onLongAway } from '../../../web/presence.ts'
import { Bones, Trouble } from '../../../web/said.tsx'
import { MeContext } from '../../../web/session.tsx'
import { type Me, userContract } from '../contract.ts'
import { FirstFactor } from './first-factor.tsx'
import { FirstPassword } from './first-password.tsx'
import { SignIn, SignInAgain } from './sign-in.tsx'
import { Untold } from './untold.tsx'
import './sign-in.css'

/** True once an answer has said that the session is over; the page stays as it is beneath the sign-in. */
const useExpired = (isSignedIn: boolean): [boolean, (expired: boolean) => void] => {
  const [expired, setExpired] = useState(false)
  useEffect(() => onSignedOut(() => setExpired(isSignedIn)), [isSignedIn])
  return [expired, setExpired]
}

/** Idle for so long, the session has ended at the server: asking once more brings the sign-in over the page. */
const IDLE_ENDS = 36 * 60_000

const useIdleEnd = (ask: () => unknown, isSignedIn: boolean): void => {
  useEffect(() => (isSignedIn ? onLongAway(IDLE_ENDS, () => void ask()) : undefined), [ask, isSignedIn])
}

/** A page that the browser kept whole and brings back may be somebody else's: it is loaded afresh, and the session is asked for. */
const useNothingBroughtBack = (): void => {
  useEffect(() => {
    const afresh = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) window.location.reload()
    }
    window.addEventListener('pageshow', afresh)
    return () => window.removeEventListener('pageshow', afresh)
  }, [])
}

export const Gate = ({ children }: { children: ReactNode }) => {
  const answers = useQueryClient()
  const key = keyOf(userContract.me, {})
  const asked = useQuery({ queryKey: key, queryFn: () => call(userContract.me, {}), staleTime: Number.POSITIVE_INFINITY })
  const me = asked.data
  const [expired, setExpired] = useExpired(me !== undefined)
  useNothingBroughtBack()
  useIdleEnd(asked.refetch, me !== undefined && !expired)
  const enter = (entered: Me): void => {
    if (me && entered.id !== me.id) answers.clear()
    answers.setQueryData(key, entered)
    setExpired(false)
    void answers.invalidateQueries({ predicate: (query) => query.queryKey[0] !== key[0] })
  }
  if (asked.isPending) return <Waiting />
  if (!me)
    return asked.error instanceof Refused && asked.error.status === 401 ? (
      <SignIn enter={enter} />
    ) : (
      <Unreachable retry={asked.refetch} error={asked.error} />
    )
  return (
    <MeContext.Provider value={me}>
      {me.mustChange ? (
        <FirstPassword changed={() => enter({ ...me, mustChange: false })} />
      ) : me.mustEnrol ? (
        <FirstFactor enrolled={() => enter({ ...me, mustEnrol: false })} />
      ) : (
        <div key={me.id} className="within">
          {children}
          {me.untold > 0 && <Untold told={() => enter({ ...me, untold: 0 })} />}
        </div>
      )}
      {expired && <SignInAgain enter={enter} account={me.account} />}
    </MeContext.Provider>
  )
}

const Waiting = () => (
  <div className="sheet">
    <Bones />
  </div>
)

const Unreachable = ({ retry, error }: { retry: () => unknown; error: Error | null }) => (
  <div className="sheet">
    <Trouble error={error ?? new Refused(0, '连不上服务器，请检查网络后重试')} retry={retry} />
  </div>
)
