/** What of an analysis follows from its points. */
import type { Values } from '../../kit/who.ts'
import { tasked } from './codes.ts'

const tasksOf = <L extends Values>(points: readonly L[]): L[] => points.filter((point) => point.consequence === tasked)
export const isOpenTask = (point: Values): boolean => point.consequence === tasked && !point.doneOn

const daysOf = (points: readonly Values[]): string[] =>
  points.flatMap((point) => (typeof point.taskDueOn === 'string' ? [point.taskDueOn] : [])).sort()

/** The day that presses next; when every task is done, the last of all. */
const pressing = (points: readonly Values[]): string | undefined => daysOf(points.filter(isOpenTask))[0] ?? daysOf(tasksOf(points)).at(-1)

const carriersOf = (points: readonly Values[]): unknown[] | undefined => {
  const carriers = [...new Set(points.flatMap((point) => point.carrierId ?? []))]
  return carriers.length > 0 ? carriers : undefined
}

/** Whoever carries a task knows of the analysis once it is approved, and owes it until the task is done. */
export const deriveAnalysis = (record: Values, lines: Readonly<Record<string, Values[]>>): Values => {
  const points = lines.points ?? []
  const tasks = tasksOf(points)
  const open = points.filter(isOpenTask)
  return {
    unsettled: points.filter((point) => !point.consequence).length || undefined,
    withTasks: tasks.length > 0 || undefined,
    tasksOpen: tasks.length > 0 ? open.length : undefined,
    nextTaskDueOn: pressing(points),
    carriers: record.approvedOn ? carriersOf(tasks) : undefined,
    owing: record.approvedOn ? carriersOf(open) : undefined,
    ...(record.approvedOn && record.dueOn ? { inTime: String(record.approvedOn) <= String(record.dueOn) } : {}),
  }
}
