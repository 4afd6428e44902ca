/** A disk that fills up: a few hundred kilobytes of memory, mounted where the machine lets us. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = { dir: string; fill(): void; free(): void; gone(): void }

/** None where one may not mount: the full device of the system still stands in for it. */
export const smallDisk = (kilobytes: number): SmallDisk | undefined => {
  const dir = mkdtempSync(join(tmpdir(), 'mingjian-small-'))
  const mounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=755`, 'tmpfs', dir]).status === 0
  if (!mounted) {
    rmSync(dir, { recursive: true, force: true })
    process.stdout.write('没有权限挂载小磁盘：磁盘写满只用 /dev/full 测。\n')
    return undefined
  }
  const filler = join(dir, 'filler')
  return {
    dir,
    fill: () => {
      try {
        for (;;) writeFileSync(filler, Buffer.alloc(4096), { flag: 'a' })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    },
    free: () => rmSync(filler, { force: true }),
    gone: () => {
      spawnSync('umount', [dir])
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
