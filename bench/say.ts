/** What the bench says while it works. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Runs a piece of work and says how long it took. */
export const took = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const from = performance.now()
  const result = await work()
  say(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`)
  return result
}
