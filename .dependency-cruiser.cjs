/** The floors of the house, as rules with sentences. Each was seen to fire on a deliberate break (test/walls.test.ts). */
const knows = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

const declaredHalf = '^src/(areas|base)/[^/]+/(?!server/|web/|test/)[^/]+\\.ts$|^src/(areas|base)/[^/]+/papers/'
const libraries = 'node_modules/(?!zod/)'

module.exports = {
  forbidden: [
    knows('no-circles', 'Two files that need each other are one file, or a third is missing.', {}, { circular: true }),
    knows('law-stands-alone', 'The law knows nothing of the house.', { path: '^src/law/' }, { path: '^src/(?!law/)' }),
    knows('kit-is-pure', 'The forms of declaration rest on the law alone.', { path: '^src/kit/' }, { path: '^src/(?!kit/|law/)' }),
    knows('facts-are-the-corridor', 'Facts say what may be told; they know nobody.', { path: '^src/facts/' }, { path: '^src/(?!facts/|kit/|law/)' }),
    knows('server-knows-no-room', 'The engine runs declarations; it must not know any one of them.', { path: '^src/server/' }, { path: '^src/(areas|base|app|web)/' }),
    knows('web-knows-no-room', 'The page shows declarations; it must not know any one of them.', { path: '^src/web/' }, { path: '^src/(areas|base|app|server)/' }),
    knows('only-app-assembles', 'The roof: nothing stands on it.', { pathNot: '^src/app/|^test/|^bench/|^scripts/' }, { path: '^src/app/' }),
    knows('areas-do-not-know-each-other', 'Tell a fact instead.', { path: '^src/areas/([^/]+)/' }, { path: '^src/areas/([^/]+)/', pathNot: '^src/areas/$1/' }),
    knows('ground-knows-no-area', 'Ground rooms lie beneath the areas.', { path: '^src/base/' }, { path: '^src/areas/' }),
    knows('ground-rooms-do-not-know-each-other', 'A ground room stands by itself.', { path: '^src/base/([^/]+)/' }, { path: '^src/base/([^/]+)/', pathNot: '^src/base/$1/' }),
    knows('areas-ask-ground-rooms-at-their-door', 'Of a ground room an area sees its declarations and its server/ask.ts.', { path: '^src/areas/' }, { path: '^src/base/[^/]+/(server|web)/', pathNot: '/server/ask\\.ts$' }),
    knows('declared-half-is-pure', 'What an area is does not depend on how it is kept or shown.', { path: declaredHalf }, { path: '^src/(server|web|app)/|^src/(areas|base)/[^/]+/(server|web)/' }),
    knows('server-half-has-no-screen', 'The server half shows nothing.', { path: '^src/(areas|base)/[^/]+/server/' }, { path: '^src/web/|/web/' }),
    knows('web-half-has-no-database', 'The web half asks over the contract.', { path: '^src/web/|^src/(areas|base)/[^/]+/web/' }, { path: '^src/server/|^src/(areas|base)/[^/]+/server/' }),
    knows('pure-floors-use-zod-alone', 'No library but Zod, and nothing of Node, in what is merely declared.', { path: `^src/(law|kit|facts)/|${declaredHalf}` }, { path: libraries }),
    knows('pure-floors-use-no-node', 'Declarations run in the page too.', { path: `^src/(law|kit|facts)/|${declaredHalf}` }, { dependencyTypes: ['core'] }),
    knows('driver-in-the-cellar', 'Only the database files know the driver.', { pathNot: '^src/server/(db|migrate|embedded)\\.ts$|^src/app/database\\.ts$|^test/|^bench/' }, { path: 'node_modules/(@types/)?pg/' }),
    knows('sql-by-one-name', 'SQL is written through src/server/sql.ts.', { pathNot: '^src/server/(sql|db)\\.ts$' }, { path: 'node_modules/sql-template-tag/' }),
    knows('sql-lives-in-stores', 'A room writes SQL in its server half; the page and the declarations never.', { path: `^src/web/|^src/(areas|base)/[^/]+/web/|${declaredHalf}` }, { path: '^src/server/sql\\.ts$' }),
    knows('http-library-in-http-ts', 'One place knows the HTTP library.', { pathNot: '^src/server/http\\.ts$|^bench/' }, { path: 'node_modules/(fastify|@fastify)/' }),
    knows('components-in-web', 'One floor knows the component library.', { pathNot: '^src/web/|^src/(areas|base)/[^/]+/web/|^src/app/(main|pages)\\.tsx$' }, { path: 'node_modules/(antd|@ant-design|react|react-dom|@tanstack)/' }),
    knows('excel-and-word-by-one-name', 'Spreadsheets and papers have their own files.', { pathNot: '^src/server/(sheet|papers|papers-.*)\\.ts$|^src/server/imports/(read|marked)\\.ts$|^test/|^bench/' }, { path: 'node_modules/(hucre|docx)/' }),
    knows('charts-by-one-name', 'One file draws with the charting library; it is loaded when it is needed.', { pathNot: '^src/areas/board/web/echarts\\.ts$' }, { path: 'node_modules/(echarts|zrender)/' }),
    knows('no-barrels', 'An index.ts hides who needs whom.', {}, { path: '/index\\.tsx?$', pathNot: 'node_modules' }),
    knows('editor-by-one-folder', 'The editor of reports lives in one folder; it is loaded when a report is written.', { pathNot: '^src/areas/reports/web/editor/' }, { path: 'node_modules/(@tiptap|prosemirror-[a-z]+)/' }),
    knows('all-reachable', 'Nothing reaches this file: dead, or it lacks its line at a door.', { path: '^src/app/(main|import|backup|restore|verify|seal-key)\\.tsx?$|^test/|^scripts/' }, { path: '^src/', reachable: false, pathNot: '\\.d\\.ts$|^src/app/(main|import|backup|restore|verify|seal-key)\\.tsx?$|/test/' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.server.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'] },
    builtInModules: {},
  },
}
