/** Questions and changes for pages: kept answers, one way of asking, one way of doing. */
import { keepPreviousData, QueryClient, useMutation, type UseMutationResult, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Answer, Asks, Route } from '../kit/contract.ts'
import { call, Refused } from './client.ts'
import { usePresence } from './presence.ts'

const worthAnotherTry = (failures: number, error: Error): boolean => failures < 1 && !(error instanceof Refused && error.status > 0)

/** Coming back to the window asks nothing afresh: every look at a record is written into the trail. */
export const answers = new QueryClient({
  defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 5_000, refetchOnWindowFocus: false }, mutations: { retry: false } },
})

type How = {
  enabled?: boolean
  /** Keeps showing the last answer while the next one comes, so that nothing jumps. */
  keep?: boolean
  freshFor?: number
  /** Asked again by the clock, while someone is there. */
  every?: number | false
}

export const keyOf = <R extends Route>(route: R, asks: Asks<R>): readonly unknown[] => [route.path, asks]

export const useAsk = <R extends Route>(route: R, asks: Asks<R>, how: How = {}): UseQueryResult<Answer<R>> => {
  const present = usePresence()
  return useQuery({
    queryKey: keyOf(route, asks),
    queryFn: ({ signal }) => call(route, asks, signal),
    enabled: how.enabled ?? true,
    ...(how.keep ? { placeholderData: keepPreviousData } : {}),
    ...(how.freshFor === undefined ? {} : { staleTime: how.freshFor }),
    ...(how.every === undefined ? {} : { refetchInterval: present && how.every }),
  }) as UseQueryResult<Answer<R>>
}

/** A change: `then` runs with its answer before anyone who waits for it goes on. */
export const useDo = <R extends Route>(route: R, then?: (answer: Answer<R>) => unknown): UseMutationResult<Answer<R>, Error, Asks<R>> =>
  useMutation<Answer<R>, Error, Asks<R>>({
    mutationFn: (asks) => call(route, asks),
    onSuccess: async (answer) => {
      await then?.(answer)
    },
  })

/** Whatever was asked of these paths is asked afresh. */
export const askAgain = (...routes: Route[]): Promise<unknown> =>
  Promise.all(routes.map((route) => answers.invalidateQueries({ queryKey: [route.path] })))
