/**
 * Who of the cast may know what, written out by hand: one row for each endpoint. An endpoint without its row fails
 * the test, and so does a row without its endpoint.
 */
import type { Surface } from '../src/kit/contract.ts'

export const everyone = [
  'secretary',
  'deputy',
  'partySecretary',
  'committee',
  'intake',
  'clueOffice',
  'trialHead',
  'trialist',
  'conductOffice',
  'reportOffice',
  'organisation',
  'head',
  'handler',
  'otherHead',
  'stranger',
  'admin',
  'security',
  'auditor',
] as const
export type Who = (typeof everyone)[number]

const keepers: Who[] = ['admin', 'security', 'auditor']
const staff = everyone.filter((who) => !keepers.includes(who) && who !== 'partySecretary')
const but = (...left: Who[]): Who[] => staff.filter((who) => !left.includes(who))

/** Who knows the sample record of each area: it is with the first office and its handler. */
export const knows: Record<string, Who[]> = {
  units: staff,
  people: but('committee'),
  petitions: ['secretary', 'deputy', 'intake', 'clueOffice', 'head'],
  clues: ['secretary', 'deputy', 'clueOffice', 'head', 'handler'],
  inquiries: ['secretary', 'deputy', 'clueOffice', 'head', 'handler'],
  reminders: ['secretary', 'deputy', 'conductOffice', 'head', 'handler'],
  cases: ['secretary', 'deputy', 'clueOffice', 'trialHead', 'trialist', 'head', 'handler'],
  analyses: ['secretary', 'deputy', 'clueOffice', 'head', 'handler'],
  checks: ['secretary', 'deputy', 'clueOffice', 'head', 'handler'],
  reviews: ['secretary', 'deputy', 'trialHead', 'trialist'],
  clearings: ['secretary', 'deputy', 'clueOffice', 'head', 'handler'],
  accountability: ['secretary', 'deputy', 'clueOffice', 'reportOffice', 'conductOffice', 'head', 'handler'],
  recommendations: ['secretary', 'deputy', 'clueOffice', 'head', 'otherHead', 'reportOffice', 'conductOffice'],
  referrals: ['secretary', 'deputy', 'clueOffice', 'conductOffice'],
  opinions: ['secretary', 'deputy', 'clueOffice', 'conductOffice'],
  conduct: ['secretary', 'deputy', 'clueOffice', 'conductOffice', 'reportOffice'],
  archives: ['secretary', 'deputy', 'clueOffice', 'handler'],
  reports: ['secretary', 'deputy', 'clueOffice', 'reportOffice'],
}

/** Who may bring a new record of each area into being. */
export const begins: Record<string, Who[]> = {
  units: ['organisation'],
  people: ['organisation'],
  petitions: ['intake'],
  clues: ['clueOffice'],
  inquiries: [],
  reminders: ['conductOffice', 'head', 'handler', 'otherHead', 'stranger'],
  cases: ['clueOffice'],
  analyses: [],
  checks: [],
  reviews: ['trialHead', 'trialist'],
  clearings: ['clueOffice', 'trialist', 'handler', 'stranger'],
  accountability: ['clueOffice', 'conductOffice', 'head', 'handler', 'otherHead', 'stranger'],
  recommendations: ['clueOffice', 'head', 'handler', 'otherHead', 'stranger'],
  referrals: ['conductOffice'],
  opinions: ['conductOffice'],
  conduct: ['conductOffice'],
  archives: ['secretary', 'deputy', 'clueOffice', 'trialHead', 'trialist', 'conductOffice', 'head', 'handler', 'otherHead', 'stranger'],
  reports: ['clueOffice', 'reportOffice'],
}

export type Row = { surface: Surface; who: readonly Who[] | 'anyone' }

const ofArea = (area: string): Record<string, Row> => {
  const who = knows[area] as Who[]
  const one = `/api/${area}/:id`
  return {
    [`GET /api/${area}`]: { surface: 'list', who },
    [`GET /api/${area}/count`]: { surface: 'count', who },
    [`GET /api/${area}/sheet`]: { surface: 'export', who },
    [`GET ${one}`]: { surface: 'detail', who },
    [`GET ${one}/limits`]: { surface: 'detail', who },
    [`GET ${one}/history`]: { surface: 'detail', who },
    [`GET ${one}/ties`]: { surface: 'detail', who },
    [`GET ${one}/files`]: { surface: 'detail', who },
    [`GET ${one}/files/:file`]: { surface: 'file', who },
    [`GET ${one}/papers`]: { surface: 'detail', who },
    [`GET ${one}/papers/:paper`]: { surface: 'file', who },
    [`POST /api/${area}`]: { surface: 'change', who: begins[area] as Who[] },
    [`PATCH ${one}`]: { surface: 'change', who },
    [`POST ${one}/steps/:step`]: { surface: 'change', who },
    [`POST ${one}/signatures`]: { surface: 'change', who },
    [`DELETE ${one}/signatures`]: { surface: 'change', who },
    [`POST ${one}/exclusions`]: { surface: 'change', who },
    [`POST ${one}/files`]: { surface: 'change', who },
  }
}

const importers = everyone.filter((who) => !keepers.includes(who) && who !== 'partySecretary')
const calendarKeepers: Who[] = ['clueOffice', 'reportOffice', 'deputy', 'secretary']
const codeKeepers: Who[] = ['clueOffice', 'conductOffice', 'organisation']
const templateKeepers: Who[] = ['reportOffice', 'clueOffice']
const reportReaders: Who[] = ['reportOffice', 'clueOffice', 'deputy', 'secretary']

export const matrix: Record<string, Row> = {
  'GET /api/health': { surface: 'open', who: 'anyone' },
  'POST /api/session': { surface: 'open', who: 'anyone' },
  'DELETE /api/session': { surface: 'own', who: 'anyone' },
  'GET /api/session': { surface: 'own', who: everyone },
  'PUT /api/session/password': { surface: 'own', who: everyone },
  'GET /api/sessions': { surface: 'own', who: everyone },
  'DELETE /api/sessions/:id': { surface: 'own', who: everyone },
  'GET /api/desk': { surface: 'list', who: everyone },
  'GET /api/handovers': { surface: 'own', who: everyone },
  'GET /api/handovers/:area/:id': { surface: 'detail', who: everyone },
  'POST /api/handovers/preview': { surface: 'own', who: everyone },
  'POST /api/handovers': { surface: 'own', who: everyone },
  'POST /api/handovers/:id/answer': { surface: 'own', who: everyone },
  'GET /api/search': { surface: 'search', who: everyone },
  'GET /api/figures': { surface: 'figure', who: everyone },
  'GET /api/figures/:id/records': { surface: 'figure', who: everyone },
  'GET /api/papers/:kind': { surface: 'figure', who: reportReaders },
  'GET /api/papers/:kind/word': { surface: 'export', who: reportReaders },
  'GET /api/reports/:id/body': { surface: 'detail', who: reportReaders },
  'PUT /api/reports/:id/body': { surface: 'change', who: reportReaders },
  'POST /api/reports/:id/figures': { surface: 'figure', who: reportReaders },
  'GET /api/reports/:id/corrections': { surface: 'figure', who: reportReaders },
  'GET /api/reports/:id/figures/:ord': { surface: 'figure', who: reportReaders },
  'GET /api/reports/:id/word': { surface: 'export', who: reportReaders },
  'GET /api/dispatch-papers': { surface: 'figure', who: ['head', 'otherHead'] },
  'GET /api/dispatch-papers/word': { surface: 'export', who: ['head', 'otherHead'] },
  'GET /api/reports/:id/examples/:area/:record': { surface: 'detail', who: reportReaders },
  'GET /api/report-templates': { surface: 'directory', who: reportReaders },
  'POST /api/report-templates': { surface: 'change', who: templateKeepers },
  'GET /api/report-templates/:id/body': { surface: 'directory', who: reportReaders },
  'POST /api/archives/:id/opening': { surface: 'detail', who: begins.archives as Who[] },
  'POST /api/archives/:id/identities': { surface: 'change', who: ['clueOffice'] },
  'GET /api/archives/filled': { surface: 'count', who: ['clueOffice'] },
  'POST /api/opinions/:id/list': { surface: 'change', who: knows.opinions as Who[] },
  'DELETE /api/opinions/:id/persons/:line': { surface: 'change', who: knows.opinions as Who[] },
  'POST /api/opinions/:id/matching': { surface: 'change', who: knows.opinions as Who[] },
  'GET /api/opinions/:id/matching': { surface: 'detail', who: knows.opinions as Who[] },
  'POST /api/opinions/:id/matching/stop': { surface: 'change', who: knows.opinions as Who[] },
  'GET /api/opinions/:id/persons/:line': { surface: 'detail', who: knows.opinions as Who[] },
  'POST /api/opinions/:id/persons/:line/identity': { surface: 'change', who: knows.opinions as Who[] },
  'GET /api/directory': { surface: 'directory', who: everyone },
  'GET /api/charts/:area': { surface: 'directory', who: everyone },
  'GET /api/handbook': { surface: 'directory', who: everyone },
  'GET /api/handbook/word': { surface: 'directory', who: everyone },
  'GET /api/codes': { surface: 'directory', who: everyone },
  'GET /api/settings': { surface: 'directory', who: everyone },
  'GET /api/templates': { surface: 'directory', who: everyone },
  'GET /api/templates/:area/:paper/word': { surface: 'directory', who: everyone },
  'GET /api/templates/:area/:paper/versions/:version': { surface: 'directory', who: everyone },
  'POST /api/templates/:area/:paper': { surface: 'change', who: templateKeepers },
  'DELETE /api/templates/:area/:paper': { surface: 'change', who: templateKeepers },
  'GET /api/openapi.json': { surface: 'directory', who: everyone },
  'POST /api/codes/:table': { surface: 'change', who: codeKeepers },
  'DELETE /api/codes/:table/:code': { surface: 'change', who: codeKeepers },
  'PUT /api/settings/names': { surface: 'change', who: ['admin'] },
  'PUT /api/settings/chains/:matter': { surface: 'change', who: ['secretary'] },
  'PUT /api/settings/terms/:limit': { surface: 'change', who: ['secretary'] },
  'PUT /api/settings/series': { surface: 'change', who: templateKeepers },
  'PUT /api/settings/notices/:year': { surface: 'change', who: calendarKeepers },
  'POST /api/settings/notices/:year/confirm': { surface: 'change', who: calendarKeepers },
  'GET /api/imports': { surface: 'list', who: importers },
  'POST /api/imports': { surface: 'change', who: importers },
  'GET /api/imports/:id': { surface: 'detail', who: importers },
  'PUT /api/imports/:id/columns': { surface: 'change', who: importers },
  'POST /api/imports/:id/keep': { surface: 'change', who: importers },
  'POST /api/imports/:id/stop': { surface: 'change', who: importers },
  'POST /api/imports/:id/undo': { surface: 'change', who: importers },
  'GET /api/imports/:id/marked': { surface: 'file', who: importers },
  'GET /api/users': { surface: 'keeping', who: keepers },
  'POST /api/users': { surface: 'keeping', who: ['admin'] },
  'PATCH /api/users/:id': { surface: 'keeping', who: ['admin'] },
  'POST /api/users/:id/password': { surface: 'keeping', who: ['admin'] },
  'PUT /api/users/:id/roles': { surface: 'keeping', who: ['admin', 'security'] },
  'DELETE /api/users/:id/sessions': { surface: 'keeping', who: ['security'] },
  'POST /api/offices': { surface: 'keeping', who: ['admin'] },
  'GET /api/trail': { surface: 'keeping', who: ['auditor'] },
  ...Object.fromEntries(Object.keys(knows).flatMap((area) => Object.entries(ofArea(area)))),
}
