/** What stood in a database of an earlier release, row by row, in the SQL of that time: an office in the midst of its work. */
import { createHash } from 'node:crypto'
import type pg from 'pg'

export const token = 'a-session-of-before'
const hash = createHash('sha256').update(token).digest('hex')
const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const ids = {
  unit: id(1),
  verifying: id(2),
  talked: id(3),
  filed: id(4),
  petition: id(5),
  case: id(6),
  secretary: id(7),
  office: id(8),
  import: id(9),
  handler: id(10),
} as const

type Record_ = [id: string, area: string, number: string, title: string, state: string, opened: string]
const records: Record_[] = [
  [ids.unit, 'units', 'MC001', '县财政局', 'kept', '2024-01-01'],
  [ids.verifying, 'clues', '线〔2024〕1号', '对象甲', 'verifying', '2024-03-04'],
  [ids.talked, 'clues', '线〔2024〕2号', '对象乙', 'inquired', '2024-03-05'],
  [ids.filed, 'clues', '线〔2024〕3号', '对象丙', 'filed', '2024-03-06'],
  [ids.petition, 'petitions', '信20240001', '对象甲', 'registered', '2024-01-03'],
  [ids.case, 'cases', '案〔2024〕1号', '对象丙', 'investigating', '2024-04-01'],
]

/** A row by the names of its columns; names that the table of that time does not have are left out. */
const row = (table: string, values: Record<string, unknown>): string => `
  do $row$ declare known text; begin
    select string_agg(quote_ident(c.column_name), ', ') into known from information_schema.columns c
     where c.table_schema = 'public' and c.table_name = '${table}' and '${JSON.stringify(values)}'::jsonb ? c.column_name;
    if known is not null then
      execute format('insert into ${table} (%1$s) select %1$s from jsonb_populate_record(null::${table}, %2$L)', known, '${JSON.stringify(values)}');
    end if;
  end $row$;`

const clue = (of: string, number: string, more: Record<string, unknown>): string =>
  row('clues', {
    id: of,
    circle_id: 1,
    number,
    subject_unit_id: ids.unit,
    source: '巡视巡察移交',
    summary: '违规发放津贴补贴',
    office_id: ids.office,
    handler_id: ids.handler,
    ...more,
  })

const step = (n: number, of: string, name: string, to: string, day: string, standing = 'effective'): string =>
  row('steps_taken', {
    id: id(100 + n),
    record_id: of,
    step: name,
    to_state: to,
    day,
    taken_by: ids.handler,
    form: {},
    line_forms: {},
    standing,
    origin: 'here',
    taken_at: `${day}T02:00:00Z`,
    circle_id: 1,
  })

const deadline = (of: string, limit: string, dueOn: string, endedOn: string | null): string =>
  row('deadlines', {
    record_id: of,
    limit_name: limit,
    run: 1,
    label: '提出处置意见',
    started_on: '2024-03-05',
    due_on: dueOn,
    original_due_on: dueOn,
    ended_on: endedOn,
    provisional: false,
    extended: 0,
    paused: false,
    area: 'clues',
    circle_id: 1,
  })

const people = [
  row('offices', { id: ids.office, name: '第一纪检监察室', kind: '室', ord: 1 }),
  row('users', { id: ids.secretary, account: 'shuji', name: '书记甲', rights_version: 1 }),
  row('users', { id: ids.handler, account: 'chengban', name: '承办甲', office_id: ids.office, rights_version: 1 }),
  row('user_roles', { user_id: ids.secretary, role: 'secretary', from_day: '2020-01-01' }),
  row('user_roles', { user_id: ids.handler, role: 'handler', office_id: ids.office, from_day: '2020-01-01' }),
  row('credentials', { user_id: ids.secretary, hash: 'none', must_change: false, failures: 0, changed_at: '2099-01-01' }),
  `insert into sessions (id, token_hash, user_id, ends_at, idle) values ('${id(20)}', '\\x${hash}', '${ids.secretary}', '2199-01-01', '100 years');`,
]

const matters = [
  ...records.map(([of, area, number, title, state, opened]) =>
    row('records', {
      id: of,
      area,
      number,
      title,
      state,
      opened,
      unit_id: ids.unit,
      origin: 'ledger',
      touched: true,
      version: 1,
      changed_at: '2024-05-01',
      circle_id: 1,
    }),
  ),
  row('units', { id: ids.unit, circle_id: 1, state: 'kept', number: 'MC001', name: '县财政局', kind: '政府部门' }),
  clue(ids.verifying, '线〔2024〕1号', {
    state: 'verifying',
    subject_name: '对象甲',
    received_on: '2024-03-04',
    way: '初步核实',
    disposed_on: '2024-03-20',
  }),
  clue(ids.talked, '线〔2024〕2号', {
    state: 'inquired',
    subject_name: '对象乙',
    received_on: '2024-03-05',
    way: '谈话函询',
    disposed_on: '2024-03-21',
  }),
  clue(ids.filed, '线〔2024〕3号', {
    state: 'filed',
    subject_name: '对象丙',
    received_on: '2024-03-06',
    way: '初步核实',
    disposed_on: '2024-03-22',
    result: '立案',
    result_on: '2024-04-01',
  }),
  row('petitions', {
    id: ids.petition,
    circle_id: 1,
    state: 'registered',
    number: '信20240001',
    received_on: '2024-01-03',
    channel: '来信',
    subject_name: '对象甲',
    summary: '反映收受礼金',
  }),
  row('petitions_sealed', { record_id: ids.petition, circle_id: 1, reporter_name: '柳望舒', reporter_contact: '13912340077' }),
  row('cases', {
    id: ids.case,
    circle_id: 1,
    state: 'investigating',
    number: '案〔2024〕1号',
    subjects: '对象丙',
    unit_id: ids.unit,
    filed_on: '2024-04-01',
  }),
  row('cases_persons', { id: id(30), record_id: ids.case, ord: 1, circle_id: 1, name: '对象丙', unit_id: ids.unit, filed_on: '2024-04-01' }),
  row('ties', { from_id: ids.filed, to_id: ids.case, kind: '线索转立案' }),
]

const pieces = (text: string): string => [...text].flatMap((_, i) => (i > 0 ? [text.slice(i - 1, i + 1)] : [])).join("', '")

const hung = [
  step(1, ids.verifying, 'receive', 'received', '2024-03-04'),
  step(2, ids.verifying, 'verify', 'verifying', '2024-03-20'),
  step(3, ids.talked, 'inquire', 'inquired', '2024-03-21'),
  step(4, ids.talked, 'concludeTalk', 'closed', '2024-04-21', 'waiting'),
  step(5, ids.filed, 'file', 'filed', '2024-04-01'),
  row('signatures', {
    step_id: id(102),
    record_id: ids.verifying,
    ord: 0,
    label: '纪委书记审批',
    who: ['role:secretary'],
    signed_by: ids.secretary,
    signed_at: '2024-03-20T03:00:00Z',
    verdict: 'agreed',
    opinion: '同意',
    circle_id: 1,
  }),
  deadline(ids.verifying, 'propose', '2024-04-07', '2024-03-20'),
  deadline(ids.talked, 'propose', '2024-04-08', null),
  row('todos', {
    record_id: ids.verifying,
    ord: 0,
    area: 'clues',
    kind: 'step',
    what: '报告初步核实情况',
    steps: ['file'],
    who: '承办人',
    since: '2024-03-20',
    circle_id: 1,
  }),
  ...records.flatMap(([of, area, , title]) => [
    row('record_people', { record_id: of, role: 'subject', ord: 0, name: title, circle_id: 1 }),
    `insert into record_words (record_id, words, grams, circle_id) values ('${of}', '${title}', array_to_tsvector(array['${pieces(title)}']), 1);`,
    `insert into trail (user_id, session_id, kind, area, record_id, what, circle_id)
      values ('${ids.handler}', '${id(20)}', 'import', '${area}', '${of}', '{"importId":"${ids.import}"}', 1);`,
  ]),
  row('imports', {
    id: ids.import,
    by_user: ids.handler,
    at: '2024-05-01',
    file_name: '台账.xlsx',
    digest: 'none',
    area: 'clues',
    standing: 'keeping',
    columns: {},
    headings: [],
    heading_row: 0,
    rows: 1,
    new: 0,
    changed: 0,
    unchanged: 0,
    wrong: 0,
    done: 0,
    circle_id: 1,
  }),
  row('import_rows', {
    import_id: ids.import,
    row_no: 4,
    record_key: '1',
    row_key: '1',
    values: {},
    digest: 'none',
    faults: [],
    verdict: 'new',
    circle_id: 1,
  }),
  row('ledger_rows', {
    area: 'clues',
    row_key: '线〔2024〕1号',
    id: id(40),
    record_key: '线〔2024〕1号',
    record_id: ids.verifying,
    ord: 0,
    values: { number: '线〔2024〕1号' },
    digest: 'none',
    import_id: ids.import,
    circle_id: 1,
  }),
]

/** Lays the rows down as the owner, whose sight is that of the house in either way of saying it. */
export const layDown = async (owner: pg.Client): Promise<void> => {
  await owner.query(`begin; select set_config('app.circles', '{1}', true), set_config('app.sight', '{[1,)}', true);
    insert into circles (tokens, digest) values (array['role:secretary', 'user:${ids.handler}'], 'the first circle');
    ${[...people, ...matters, ...hung].join('\n')}
    commit`)
}
