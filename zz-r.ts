import { rowsOf } from './src/server/imports/read.ts'
let n=0, peak=0, heap=0, ext=0
const t=performance.now()
console.log('start', process.memoryUsage().rss/1e6)
for await (const r of rowsOf('/work/main/var/bench/bench-ledger-100000.xlsx')) { n+=r.cells.length; if (r.row%500===0){ const m=process.memoryUsage(); peak=Math.max(peak,m.rss); heap=Math.max(heap,m.heapUsed); ext=Math.max(ext,m.external+m.arrayBuffers)} }
console.log(n, 'peak rss', peak/1e6, 'heap', heap/1e6, 'ext', ext/1e6, (performance.now()-t)/1000)
