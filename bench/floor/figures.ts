/** The floor of the report: every figure of a period by hand, one statement for each ledger, and for each room that came later. */
import { laterStatements, sinceStatements } from './later-figures.ts'
import { type ByHand, parts, statementOf } from './parts.ts'

const sanctioned = '(party_sanction is not null or gov_sanction is not null)'
const decided = 'cases_persons where decided_on between $1 and $2'
const heldToAccount = 'accountability where decided_on between $1 and $2 and revoked_on is null'
const ofPersons = `${heldToAccount} and kind = '干部'`

/** One for each ledger or room; `forms` are the four forms that its rows add. */
export const figureStatements: readonly ByHand[] = [
  {
    from: 'from units where (listed_on is null or listed_on <= $2) and (removed_on is null or removed_on > $2)',
    columns: {
      'register.units': 'count(*)',
    },
  },
  {
    from: 'from people where (listed_on is null or listed_on <= $2) and (removed_on is null or removed_on > $2)',
    columns: {
      'register.officials': 'count(*)',
      'register.keyFew': 'count(*) filter (where key_few)',
    },
  },
  {
    from: 'from petitions where received_on between $1 and $2 and above_us is null',
    columns: {
      'petitions.received': 'count(*)',
      'petitions.accusations': "count(*) filter (where kind = '检举控告')",
      'petitions.byChannel': parts('count(*)', 'channel', 'petitions where received_on between $1 and $2 and above_us is null'),
      'petitions.byKind': parts('count(*)', "coalesce(kind, '尚未甄别')", 'petitions where received_on between $1 and $2 and above_us is null'),
    },
  },
  {
    from: '',
    columns: {
      'clues.received': '(select count(*) from clues where received_on between $1 and $2)',
      'clues.disposed': '(select count(*) from clues where disposed_on between $1 and $2)',
      'clues.byWay': parts('count(*)', 'way', 'clues where disposed_on between $1 and $2'),
      'clues.pendingAtYearEnd':
        '(select count(*) from clues where received_on <= $2 and disposed_on > $2) + (select count(*) from clues where received_on <= $2 and disposed_on is null)',
      forms: parts('count(*)', 'form', 'clues where measure_on between $1 and $2'),
    },
  },
  {
    from: '',
    columns: {
      'cases.filed': '(select count(*) from cases where filed_on between $1 and $2)',
      'cases.concluded': '(select count(*) from cases where closed_on between $1 and $2)',
    },
  },
  {
    from: `from ${decided}`,
    columns: {
      'sanctions.persons': `count(distinct person_key) filter (where ${sanctioned})`,
      'sanctions.party': 'count(distinct person_key) filter (where party_sanction is not null)',
      'sanctions.government': 'count(distinct person_key) filter (where gov_sanction is not null)',
      'sanctions.byRank': parts('count(distinct person_key)', 'rank', `${decided} and ${sanctioned}`),
      forms: parts('count(*)', 'form', decided),
    },
  },
  {
    from: 'from cases_persons where filed_on between $1 and $2',
    columns: {
      'transfers.persons': '(select count(distinct person_key) from cases_persons where transferred_on between $1 and $2)',
      'cases.villageHeads': "count(*) filter (where post in ('村党支部书记', '村委会主任', '村党支部书记、村委会主任'))",
      'cases.filedByRank': parts('count(*)', 'rank', 'cases_persons where filed_on between $1 and $2'),
    },
  },
  {
    from: `from ${heldToAccount}`,
    columns: {
      'accountability.persons': "count(*) filter (where kind = '干部')",
      'accountability.organisations': "count(*) filter (where kind = '党组织')",
      'accountability.environment': "count(*) filter (where kind = '干部' and source in ('中央环保督察“回头看”', '省环保督察'))",
      'accountability.gangSanctioned': "count(*) filter (where kind = '干部' and source = '中央扫黑除恶督导' and way = '纪律处分')",
      'accountability.personsBySource': parts('count(*)', 'source', ofPersons),
      'accountability.personsByUnit': parts('count(*)', 'unit_id', ofPersons),
      'accountability.personsByLevel': parts('count(*)', "coalesce(level, '未填写')", ofPersons),
      'accountability.personsByWay': parts('count(*)', 'way', ofPersons),
      'accountability.organisationsByWay': parts('count(*)', 'way', `${heldToAccount} and kind = '党组织'`),
    },
  },
  {
    from: 'from recommendations where served_on between $1 and $2',
    columns: {
      'recommendations.issued': 'count(*)',
      'recommendations.items': 'coalesce(sum(items), 0)',
      'recommendations.systemsImproved': 'coalesce(sum(systems_improved), 0)',
      'recommendations.repliedLate': 'count(*) filter (where replied_on > reply_due_on)',
      'recommendations.byKind': parts('count(*)', 'kind', 'recommendations where served_on between $1 and $2'),
    },
  },
  {
    from: 'from opinions_persons where replied_on between $1 and $2',
    columns: {
      'opinions.requests': '(select count(*) from opinions where received_on between $1 and $2)',
      'opinions.persons': 'count(*)',
      'opinions.unsuitable': "count(*) filter (where conclusion in ('不适宜', '建议暂缓'))",
      'opinions.byConclusion': parts('count(*)', 'conclusion', 'opinions_persons where replied_on between $1 and $2'),
    },
  },
  {
    from: 'from conduct where found_on between $1 and $2',
    columns: {
      'conduct.problems': 'count(*)',
      'conduct.personsHandled': 'coalesce(sum(handled), 0)',
      'conduct.personsSanctioned': 'coalesce(sum(sanctioned), 0)',
      'conduct.announcedFormalism': "count(*) filter (where class like 'A%' and announced)",
      'conduct.formalism': "count(*) filter (where class like 'A%')",
      'conduct.byClass': parts('count(*)', 'class', 'conduct where found_on between $1 and $2'),
      'conduct.byRank': parts('count(*)', 'rank', 'conduct where found_on between $1 and $2'),
      'conduct.handledByRank': parts('sum(handled)', 'rank', 'conduct where found_on between $1 and $2'),
      'conduct.sanctionedByRank': parts('sum(sanctioned)', 'rank', 'conduct where found_on between $1 and $2'),
    },
  },
  ...sinceStatements,
  ...laterStatements,
]

const formFigures = ['forms.F1', 'forms.F2', 'forms.F3', 'forms.F4', 'forms.total', 'forms.percent']

/** The figures that are written by hand here. */
export const byHand: ReadonlySet<string> = new Set([
  ...figureStatements.flatMap(({ columns }) => Object.keys(columns).filter((id) => id !== 'forms')),
  ...formFigures,
])

/** The statements that answer these figures and no others. */
export const statementsFor = (ids: ReadonlySet<string>): string[] => {
  const forms = formFigures.some((id) => ids.has(id))
  return figureStatements.flatMap((each) => statementOf(each, (id) => (id === 'forms' ? forms : ids.has(id))))
}
