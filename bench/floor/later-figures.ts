/** The floor of the rooms that came after the ledgers: their figures by hand, one statement for each room. */
import { parts } from './parts.ts'

const during = (day: string): string => `${day} between $1 and $2`
const points = "analyses_points where approved_on between $1 and $2 and consequence in ('提出纪检监察建议', '列为监督任务', '无须另提')"
const held = 'reminders where talked_on between $1 and $2'
const onFinding = `${held} and kind in ('提醒谈话', '警示谈话')`
const failed = "checks_matters where closed_on between $1 and $2 and finding in ('未尽责', '发现问题')"
const openAt = (since: string, until: string): string => `${since} <= $2 and (${until} is null or ${until} > $2)`

/** Each statement answers one row whose columns are figures, by name. */
export const laterStatements = [
  `select ${parts('count(*)', 'kind', `inquiries where ${during('approved_on')}`)} as "inquiries.opened",
     ${parts('count(*)', 'outcome', `inquiries where ${during('concluded_on')}`)} as "inquiries.concluded",
     (select count(*) from inquiries where ${during('answered_on')} and replied_late) as "inquiries.repliedLate",
     ${parts('count(*)', 'check_finding', `inquiries where ${during('checked_on')}`)} as "inquiries.checked",
     (select count(*) from inquiries where ${during('explained_on')} and must_explain) as "inquiries.explained",
     (select count(*) from inquiries where must_explain and (explained_on is null or explained_on > $2) and (concluded_on is null or concluded_on <= $2)
        and (explained and explained_on is not null or not explained and concluded_on is not null)) as "inquiries.toExplain"`,
  `select ${parts('count(*)', 'kind', held)} as "reminders.held", ${parts('count(*)', 'unit_id', held)} as "reminders.byUnit",
     ${parts('count(*)', 'occasion', onFinding)} as "reminders.onFinding",
     ${parts('count(*)', 'follow_up_result', `reminders where ${during('followed_up_on')}`)} as "reminders.followedUp",
     (select count(*) from reminders where needs_follow_up and ${openAt('talked_on', 'followed_up_on')}) as "reminders.toFollowUp"`,
  `select ${parts('count(*)', 'kind', `reviews where ${during('applied_on')}`)} as "reviews.applied",
     ${parts('count(*)', 'result', `reviews where ${during('decided_on')}`)} as "reviews.decided",
     (select count(*) from reviews where ${during('decided_on')} and in_time) as "reviews.inTime",
     (select count(*) from reviews where ${during('decided_on')} and result in ('变更', '撤销重作', '撤销')) as "reviews.altered",
     (select count(*) from reviews where ${during('closed_on')} and refusal_ground is not null) as "reviews.refused",
     (select count(*) from reviews where (applied_on is null or applied_on <= $2) and (closed_on is null or closed_on > $2)) as "reviews.open"`,
  `select ${parts('count(*)', 'kind', `checks where ${during('opened_on')}`)} as "checks.opened",
     (select count(*) from checks where ${during('closed_on')}) as "checks.closed", ${parts('count(*)', 'outcome', failed)} as "checks.failures",
     (select count(*) from checks_matters where ${during('closed_on')} and outcome = '问责') as "checks.accountable"`,
  `select (select count(*) from analyses where ${during('opened_on')}) as "analyses.opened", count(*) as "analyses.approved",
     count(*) filter (where in_time) as "analyses.inTime",
     (select count(*) from analyses where ${openAt('case_closed_on', 'approved_on')}) as "analyses.wanting",
     ${parts('count(*)', 'kind', points)} as "analyses.points", ${parts('count(*)', 'consequence', points)} as "analyses.consequences",
     (select count(*) from analyses_points where ${during('approved_on')} and consequence = '提出纪检监察建议') as "analyses.advised",
     (select count(*) from analyses_points where ${during('done_on')} and consequence = '列为监督任务') as "analyses.tasksDone",
     (select count(*) from analyses_points where ${during('done_on')} and consequence = '列为监督任务' and done_on > task_due_on) as "analyses.tasksDoneLate",
     (select count(*) from analyses_points where consequence = '列为监督任务' and ${openAt('approved_on', 'done_on')}) as "analyses.tasksOpen"
     from analyses where ${during('approved_on')}`,
  `select count(*) as "referrals.issued", count(*) filter (where reported_on > due_on) as "referrals.late",
     ${parts('count(*)', 'outcome_kind', `referrals where ${during('closed_on')}`)} as "referrals.closed",
     (select coalesce(sum(systems_made), 0) from referrals where ${during('closed_on')}) as "referrals.systems"
     from referrals where ${during('issued_on')}`,
  `select ${parts('count(*)', 'way', `clearings where ${during('carried_out_on')}`)} as "clearings.done",
     ${parts('count(*)', 'ground', `clearings where ${during('carried_out_on')}`)} as "clearings.byGround",
     (select count(*) from clearings where ${during('falsely_reported_on')}) as "clearings.reportedFalse"`,
  `select ${parts('count(*)', 'purpose', `archives where ${during('asked_on')}`)} as "archives.requested",
     ${parts('count(*)', 'purpose', `archives_readings where ${during('read_on')}`)} as "archives.read",
     (select count(distinct person_id) from archives where ${during('asked_on')}) as "archives.people"`,
  `select count(*) filter (where conclusion = '建议暂缓') as "opinions.deferred", count(*) filter (where conclusion = '不适宜') as "opinions.unfit",
     ${parts('count(*)', 'purpose', `opinions where ${during('received_on')}`)} as "opinions.byPurpose",
     ${parts('count(*)', 'returned_purpose', `opinions where ${during('returned_on')}`)} as "opinions.returned",
     (select count(*) from opinions where ${during('replied_on')} and not replied_late) as "opinions.inTime",
     (select count(*) from opinions where ${during('replied_on')} and replied_late) as "opinions.late",
     (select count(*) from opinions where ${during('supplemented_on')}) as "opinions.supplemented"
     from opinions_persons where ${during('replied_on')}`,
]

/** Figures that the rooms of the ledgers declared since. */
export const sinceStatements = [
  `select ${parts('count(*)', 'unit_id', 'people where (listed_on is null or listed_on <= $2) and (removed_on is null or removed_on > $2) and $1::date is not null')} as "register.officialsByUnit"`,
  `select ${parts('count(*)', 'subject_unit_id', `clues where ${during('received_on')}`)} as "clues.receivedByUnit",
     ${parts('count(*)', 'source', `clues where ${during('received_on')}`)} as "clues.receivedBySource",
     ${parts('count(*)', "coalesce(rank, '未填写')", `clues where ${during('received_on')}`)} as "clues.receivedByRank"`,
  `select ${parts('count(*)', 'unit_id', `cases_persons where ${during('filed_on')}`)} as "cases.filedByUnit",
     ${parts('count(*)', "coalesce(discipline, '未填写')", `cases_persons where ${during('filed_on')}`)} as "cases.filedByDiscipline",
     ${parts('count(*)', 'visit_result', `cases_persons where ${during('visited_on')}`)} as "cases.visited",
     (select count(*) from cases where overseen_by_party and ${openAt('executed_on', 'quarter_reported_on')}) as "cases.quarterReportsOwed",
     (select count(*) from cases where ${during('quarter_reported_on')} and quarter_reported_on > quarter_due_on) as "cases.quarterReportsLate"`,
  `select ${parts('count(*)', 'kind', `accountability where ${during('started_on')}`)} as "accountability.started",
     ${parts('count(*)', 'exemption', `accountability where ${during('exempted_on')}`)} as "accountability.exempted",
     ${parts('count(*)', 'publish_scope', `accountability where ${during('published_on')} and publish_scope is not null`)} as "accountability.published",
     ${parts('count(*)', 'appeal_result', `accountability where ${during('settled_on')}`)} as "accountability.settled",
     (select count(*) from accountability where ${during('corrected_on')}) as "accountability.corrected"`,
  `select (select count(*) from recommendations where ${openAt('served_on', 'replied_on')}) as "recommendations.awaitingReply",
     (select count(*) from recommendations where ${during('closed_on')}) as "recommendations.closed",
     ${parts('count(*)', 'lasting', `recommendations where ${during('looked_back_on')} and lasting is not null`)} as "recommendations.lookedBack",
     (select count(*) from recommendations where ${during('refused_on')}) as "recommendations.refused"`,
  `select ${parts('count(*)', 'unit_id', `conduct where ${during('found_on')}`)} as "conduct.byUnit"`,
]
