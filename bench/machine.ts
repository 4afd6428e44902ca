/** What the bench ran on, without any path. */
import { cpus, totalmem } from 'node:os'
import type { Settings } from './settings.ts'

export const machine = ({ clues, cases, people, connections, seconds, rounds }: Settings, database: string): string[] => {
  const cores = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return [
    `${cores.length} cores (${cores[0]?.model.trim()}), ${gigabytes} GB memory, ${process.platform} ${process.arch}, Node ${process.versions.node}, ${database}`,
    `${clues.toLocaleString('en')} clues, ${cases.toLocaleString('en')} cases, ${people.toLocaleString('en')} people`,
    `Generator, server and PostgreSQL share the cores. Load: ${connections} connections, ${rounds} runs of ${seconds} s each, real and floor in turn; medians of the runs.`,
  ]
}
