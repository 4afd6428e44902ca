/** The floor of the rooms that came after the ledgers: their figures by hand, one statement for each room. */
import { type ByHand, parts } from './parts.ts'

const during = (day: string): string => `${day} between $1 and $2`
const points = "analyses_points where approved_on between $1 and $2 and consequence in ('提出纪检监察建议', '列为监督任务', '无须另提')"
const held = 'reminders where talked_on between $1 and $2'
const onFinding = `${held} and kind in ('提醒谈话', '警示谈话')`
const failed = "checks_matters where closed_on between $1 and $2 and finding in ('未尽责', '发现问题')"
const openAt = (since: string, until: string): string => `${since} <= $2 and (${until} is null or ${until} > $2)`

export const laterStatements: readonly ByHand[] = [
  {
    from: '',
    columns: {
      'inquiries.opened': parts('count(*)', 'kind', `inquiries where ${during('approved_on')}`),
      'inquiries.concluded': parts('count(*)', 'outcome', `inquiries where ${during('concluded_on')}`),
      'inquiries.repliedLate': `(select count(*) from inquiries where ${during('answered_on')} and replied_late)`,
      'inquiries.checked': parts('count(*)', 'check_finding', `inquiries where ${during('checked_on')}`),
      'inquiries.explained': `(select count(*) from inquiries where ${during('explained_on')} and must_explain)`,
      'inquiries.toExplain':
        '(select count(*) from inquiries where must_explain and (explained_on is null or explained_on > $2) and (concluded_on is null or concluded_on <= $2) and (explained and explained_on is not null or not explained and concluded_on is not null))',
    },
  },
  {
    from: '',
    columns: {
      'reminders.held': parts('count(*)', 'kind', held),
      'reminders.byUnit': parts('count(*)', 'unit_id', held),
      'reminders.onFinding': parts('count(*)', 'occasion', onFinding),
      'reminders.followedUp': parts('count(*)', 'follow_up_result', `reminders where ${during('followed_up_on')}`),
      'reminders.toFollowUp': `(select count(*) from reminders where needs_follow_up and ${openAt('talked_on', 'followed_up_on')})`,
    },
  },
  {
    from: '',
    columns: {
      'reviews.applied': parts('count(*)', 'kind', `reviews where ${during('applied_on')}`),
      'reviews.decided': parts('count(*)', 'result', `reviews where ${during('decided_on')}`),
      'reviews.inTime': `(select count(*) from reviews where ${during('decided_on')} and in_time)`,
      'reviews.altered': `(select count(*) from reviews where ${during('decided_on')} and result in ('变更', '撤销重作', '撤销'))`,
      'reviews.refused': `(select count(*) from reviews where ${during('closed_on')} and refusal_ground is not null)`,
      'reviews.open': '(select count(*) from reviews where (applied_on is null or applied_on <= $2) and (closed_on is null or closed_on > $2))',
    },
  },
  {
    from: '',
    columns: {
      'checks.opened': parts('count(*)', 'kind', `checks where ${during('opened_on')}`),
      'checks.closed': `(select count(*) from checks where ${during('closed_on')})`,
      'checks.failures': parts('count(*)', 'outcome', failed),
      'checks.accountable': `(select count(*) from checks_matters where ${during('closed_on')} and outcome = '问责')`,
    },
  },
  {
    from: `from analyses where ${during('approved_on')}`,
    columns: {
      'analyses.opened': `(select count(*) from analyses where ${during('opened_on')})`,
      'analyses.approved': 'count(*)',
      'analyses.inTime': 'count(*) filter (where in_time)',
      'analyses.wanting': `(select count(*) from analyses where ${openAt('case_closed_on', 'approved_on')})`,
      'analyses.points': parts('count(*)', 'kind', points),
      'analyses.consequences': parts('count(*)', 'consequence', points),
      'analyses.advised': `(select count(*) from analyses_points where ${during('approved_on')} and consequence = '提出纪检监察建议')`,
      'analyses.tasksDone': `(select count(*) from analyses_points where ${during('done_on')} and consequence = '列为监督任务')`,
      'analyses.tasksDoneLate': `(select count(*) from analyses_points where ${during('done_on')} and consequence = '列为监督任务' and done_on > task_due_on)`,
      'analyses.tasksOpen': `(select count(*) from analyses_points where consequence = '列为监督任务' and ${openAt('approved_on', 'done_on')})`,
    },
  },
  {
    from: `from referrals where ${during('issued_on')}`,
    columns: {
      'referrals.issued': 'count(*)',
      'referrals.late': 'count(*) filter (where reported_on > due_on)',
      'referrals.closed': parts('count(*)', 'outcome_kind', `referrals where ${during('closed_on')}`),
      'referrals.systems': `(select coalesce(sum(systems_made), 0) from referrals where ${during('closed_on')})`,
    },
  },
  {
    from: '',
    columns: {
      'clearings.done': parts('count(*)', 'way', `clearings where ${during('carried_out_on')}`),
      'clearings.byGround': parts('count(*)', 'ground', `clearings where ${during('carried_out_on')}`),
      'clearings.reportedFalse': `(select count(*) from clearings where ${during('falsely_reported_on')})`,
    },
  },
  {
    from: '',
    columns: {
      'archives.requested': parts('count(*)', 'purpose', `archives where ${during('asked_on')}`),
      'archives.read': parts('count(*)', 'purpose', `archives_readings where ${during('read_on')}`),
      'archives.people': `(select count(distinct person_id) from archives where ${during('asked_on')})`,
    },
  },
  {
    from: `from opinions_persons where ${during('replied_on')}`,
    columns: {
      'opinions.deferred': "count(*) filter (where conclusion = '建议暂缓')",
      'opinions.unfit': "count(*) filter (where conclusion = '不适宜')",
      'opinions.byPurpose': parts('count(*)', 'purpose', `opinions where ${during('received_on')}`),
      'opinions.returned': parts('count(*)', 'returned_purpose', `opinions where ${during('returned_on')}`),
      'opinions.inTime': `(select count(*) from opinions where ${during('replied_on')} and not replied_late)`,
      'opinions.late': `(select count(*) from opinions where ${during('replied_on')} and replied_late)`,
      'opinions.supplemented': `(select count(*) from opinions where ${during('supplemented_on')})`,
    },
  },
]

/** Figures that the rooms of the ledgers declared since. */
export const sinceStatements: readonly ByHand[] = [
  {
    from: '',
    columns: {
      'register.officialsByUnit': parts(
        'count(*)',
        'unit_id',
        'people where (listed_on is null or listed_on <= $2) and (removed_on is null or removed_on > $2) and $1::date is not null',
      ),
    },
  },
  {
    from: '',
    columns: {
      'clues.receivedByUnit': parts('count(*)', 'subject_unit_id', `clues where ${during('received_on')}`),
      'clues.receivedBySource': parts('count(*)', 'source', `clues where ${during('received_on')}`),
      'clues.receivedByRank': parts('count(*)', "coalesce(rank, '未填写')", `clues where ${during('received_on')}`),
    },
  },
  {
    from: '',
    columns: {
      'cases.filedByUnit': parts('count(*)', 'unit_id', `cases_persons where ${during('filed_on')}`),
      'cases.filedByDiscipline': parts('count(*)', "coalesce(discipline, '未填写')", `cases_persons where ${during('filed_on')}`),
      'cases.visited': parts('count(*)', 'visit_result', `cases_persons where ${during('visited_on')}`),
      'cases.quarterReportsOwed': `(select count(*) from cases where overseen_by_party and ${openAt('executed_on', 'quarter_reported_on')})`,
      'cases.quarterReportsLate': `(select count(*) from cases where ${during('quarter_reported_on')} and quarter_reported_on > quarter_due_on)`,
    },
  },
  {
    from: '',
    columns: {
      'accountability.started': parts('count(*)', 'kind', `accountability where ${during('started_on')}`),
      'accountability.exempted': parts('count(*)', 'exemption', `accountability where ${during('exempted_on')}`),
      'accountability.published': parts('count(*)', 'publish_scope', `accountability where ${during('published_on')} and publish_scope is not null`),
      'accountability.settled': parts('count(*)', 'appeal_result', `accountability where ${during('settled_on')}`),
      'accountability.corrected': `(select count(*) from accountability where ${during('corrected_on')})`,
    },
  },
  {
    from: '',
    columns: {
      'recommendations.awaitingReply': `(select count(*) from recommendations where ${openAt('served_on', 'replied_on')})`,
      'recommendations.closed': `(select count(*) from recommendations where ${during('closed_on')})`,
      'recommendations.lookedBack': parts('count(*)', 'lasting', `recommendations where ${during('looked_back_on')} and lasting is not null`),
      'recommendations.refused': `(select count(*) from recommendations where ${during('refused_on')})`,
    },
  },
  {
    from: '',
    columns: {
      'conduct.byUnit': parts('count(*)', 'unit_id', `conduct where ${during('found_on')}`),
    },
  },
]
