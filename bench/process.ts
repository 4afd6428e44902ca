/** Servers as processes of their own: started, awaited, weighed, stopped. */
import { setTimeout as pause } from 'node:timers/promises'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Server = { port: number; pid: number; startedIn: number; memory(): number; stop(): Promise<void> }

const answers = async (port: number): Promise<boolean> => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health`)).ok
  } catch {
    return false
  }
}

/** Resident memory in megabytes, as Linux tells it; elsewhere it is not known. */
const memoryOf = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

const running = new Set<() => Promise<void>>()

/** Stops what still runs, when the bench itself is stopped. */
export const stopAll = async (): Promise<void> => {
  for (const stop of [...running].reverse()) await stop()
}

/** Starts a program with the flags of this one and waits until it answers; `startedIn` is the time from the start of the process. */
export const start = async (program: string, port: number, env: Record<string, string>): Promise<Server> => {
  const from = performance.now()
  const child = spawn(process.execPath, [...process.execArgv, program], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    running.delete(stop)
    child.kill('SIGTERM')
    await ended
  }
  running.add(stop)
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${program} ended before it answered`)
    await pause(5)
  }
  const pid = child.pid as number
  return { port, pid, startedIn: performance.now() - from, memory: () => memoryOf(pid), stop }
}
