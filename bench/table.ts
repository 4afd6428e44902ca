/** Rows as a table of plain text: the first column to the left, numbers to the right. */

/** Milliseconds with as many digits as say something. */
export const ms = (n: number): string => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2))

export const table = (rows: string[][]): string[] => {
  const widths = (rows[0] as string[]).map((_, i) => Math.max(...rows.map((row) => [...(row[i] ?? '')].length)))
  const line = (row: string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join('  ')
  const [head, ...body] = rows.map(line) as [string, ...string[]]
  return [head, '─'.repeat(head.length), ...body]
}
