/** The floor of the report: every figure of a period by hand, one statement for each ledger, and for each room that came later. */
import { laterStatements, sinceStatements } from './later-figures.ts'
import { parts } from './parts.ts'

const sanctioned = '(party_sanction is not null or gov_sanction is not null)'
const decided = 'cases_persons where decided_on between $1 and $2'
const heldToAccount = 'accountability where decided_on between $1 and $2 and revoked_on is null'
const ofPersons = `${heldToAccount} and kind = '干部'`

/** Each statement answers one row whose columns are figures, by name. */
export const figureStatements = [
  `select count(*) as "register.units" from units where (listed_on is null or listed_on <= $2) and (removed_on is null or removed_on > $2) and $1::date is not null`,
  `select count(*) as "register.officials", count(*) filter (where key_few) as "register.keyFew" from people
    where (listed_on is null or listed_on <= $2) and (removed_on is null or removed_on > $2) and $1::date is not null`,
  `select count(*) as "petitions.received", count(*) filter (where kind = '检举控告') as "petitions.accusations",
     ${parts('count(*)', 'channel', 'petitions where received_on between $1 and $2 and above_us is null')} as "petitions.byChannel",
     ${parts('count(*)', "coalesce(kind, '尚未甄别')", 'petitions where received_on between $1 and $2 and above_us is null')} as "petitions.byKind"
     from petitions where received_on between $1 and $2 and above_us is null`,
  `select (select count(*) from clues where received_on between $1 and $2) as "clues.received",
     (select count(*) from clues where disposed_on between $1 and $2) as "clues.disposed",
     ${parts('count(*)', 'way', 'clues where disposed_on between $1 and $2')} as "clues.byWay",
     (select count(*) from clues where received_on <= $2 and disposed_on > $2) + (select count(*) from clues where received_on <= $2 and disposed_on is null) as "clues.pendingAtYearEnd",
     ${parts('count(*)', 'form', 'clues where measure_on between $1 and $2')} as forms`,
  `select (select count(*) from cases where filed_on between $1 and $2) as "cases.filed",
     (select count(*) from cases where closed_on between $1 and $2) as "cases.concluded"`,
  `select count(distinct person_key) filter (where ${sanctioned}) as "sanctions.persons",
     count(distinct person_key) filter (where party_sanction is not null) as "sanctions.party",
     count(distinct person_key) filter (where gov_sanction is not null) as "sanctions.government",
     ${parts('count(distinct person_key)', 'rank', `${decided} and ${sanctioned}`)} as "sanctions.byRank",
     ${parts('count(*)', 'form', decided)} as forms from ${decided}`,
  `select (select count(distinct person_key) from cases_persons where transferred_on between $1 and $2) as "transfers.persons",
     count(*) filter (where post in ('村党支部书记', '村委会主任', '村党支部书记、村委会主任')) as "cases.villageHeads",
     ${parts('count(*)', 'rank', 'cases_persons where filed_on between $1 and $2')} as "cases.filedByRank"
     from cases_persons where filed_on between $1 and $2`,
  `select count(*) filter (where kind = '干部') as "accountability.persons", count(*) filter (where kind = '党组织') as "accountability.organisations",
     count(*) filter (where kind = '干部' and source in ('中央环保督察“回头看”', '省环保督察')) as "accountability.environment",
     count(*) filter (where kind = '干部' and source = '中央扫黑除恶督导' and way = '纪律处分') as "accountability.gangSanctioned",
     ${parts('count(*)', 'source', ofPersons)} as "accountability.personsBySource", ${parts('count(*)', 'unit_id', ofPersons)} as "accountability.personsByUnit",
     ${parts('count(*)', "coalesce(level, '未填写')", ofPersons)} as "accountability.personsByLevel",
     ${parts('count(*)', 'way', ofPersons)} as "accountability.personsByWay",
     ${parts('count(*)', 'way', `${heldToAccount} and kind = '党组织'`)} as "accountability.organisationsByWay"
     from ${heldToAccount}`,
  `select count(*) as "recommendations.issued", coalesce(sum(items), 0) as "recommendations.items",
     coalesce(sum(systems_improved), 0) as "recommendations.systemsImproved",
     count(*) filter (where replied_on > reply_due_on) as "recommendations.repliedLate",
     ${parts('count(*)', 'kind', 'recommendations where served_on between $1 and $2')} as "recommendations.byKind"
     from recommendations where served_on between $1 and $2`,
  `select (select count(*) from opinions where received_on between $1 and $2) as "opinions.requests", count(*) as "opinions.persons",
     count(*) filter (where conclusion in ('不适宜', '建议暂缓')) as "opinions.unsuitable",
     ${parts('count(*)', 'conclusion', 'opinions_persons where replied_on between $1 and $2')} as "opinions.byConclusion"
     from opinions_persons where replied_on between $1 and $2`,
  `select count(*) as "conduct.problems", coalesce(sum(handled), 0) as "conduct.personsHandled", coalesce(sum(sanctioned), 0) as "conduct.personsSanctioned",
     count(*) filter (where class like 'A%' and announced) as "conduct.announcedFormalism", count(*) filter (where class like 'A%') as "conduct.formalism",
     ${parts('count(*)', 'class', 'conduct where found_on between $1 and $2')} as "conduct.byClass",
     ${parts('count(*)', 'rank', 'conduct where found_on between $1 and $2')} as "conduct.byRank",
     ${parts('sum(handled)', 'rank', 'conduct where found_on between $1 and $2')} as "conduct.handledByRank",
     ${parts('sum(sanctioned)', 'rank', 'conduct where found_on between $1 and $2')} as "conduct.sanctionedByRank"
     from conduct where found_on between $1 and $2`,
  ...sinceStatements,
  ...laterStatements,
]

/** The figures that are written by hand here: all that are declared; what is still missing the bench names. */
export const byHand: ReadonlySet<string> = new Set([
  ...figureStatements.flatMap((text) => [...text.matchAll(/as "([^"]+)"/g)].map(([, id]) => id as string)),
  ...['forms.F1', 'forms.F2', 'forms.F3', 'forms.F4', 'forms.total', 'forms.percent'],
])
