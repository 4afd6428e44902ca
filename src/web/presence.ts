/** Whether someone is at the screen: questions asked by the clock stop when nobody is, so that an idle sign-in can end. */
import { useSyncExternalStore } from 'react'

const AWAY_AFTER = 5 * 60_000
const LOOKS_EVERY = 30_000

let lastInput = performance.now()
const listeners = new Set<() => void>()
const tell = (): void => {
  for (const listener of listeners) listener()
}

const felt = (): void => {
  const wasAway = !isPresent()
  lastInput = performance.now()
  if (wasAway) tell()
}

const isPresent = (): boolean => performance.now() - lastInput < AWAY_AFTER

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel']) document.addEventListener(kind, felt, { passive: true })
setInterval(() => {
  if (!isPresent()) tell()
}, LOOKS_EVERY)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const usePresence = (): boolean => useSyncExternalStore(subscribe, isPresent)

/** Calls back once nobody has been there for so long, and again each time that long has passed. */
export const onLongAway = (after: number, act: () => void): (() => void) => {
  let told = lastInput
  return subscribe(() => {
    if (performance.now() - Math.max(lastInput, told) <= after) return
    told = performance.now()
    act()
  })
}
