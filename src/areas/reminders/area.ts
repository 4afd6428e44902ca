/** 提醒谈话、谈心谈话：早提醒、早纠正，谈了什么、态度怎样、改了没有. */
import { area } from '../../kit/area.ts'
import { rank } from '../../kit/tables/people.ts'
import { reminderArchive } from './archive.ts'
import { attitude, followUpResult, reminderKind, reminderOccasion } from './codes.ts'
import { reminderFigures } from './figures.ts'
import { reminderLedger } from './ledger.ts'
import { reminderProcedure } from './procedure.ts'
import { Reminder } from './record.ts'
import { conductOffice, maySeeReminder } from './who.ts'

export const reminders = area({
  name: 'reminders',
  label: '提醒谈话',
  one: '次谈话',
  about: '对苗头性、倾向性问题提醒谈话，日常谈心谈话；谈话后按需要跟踪。',
  focus: 'few',
  record: Reminder,
  spine: { number: 'number', unit: 'unitId', office: 'officeId', opened: 'registeredOn', closed: 'closedOn' },
  numbering: '谈〔{year}〕{n}号',
  people: [{ role: 'reminded', label: '谈话对象', name: 'name', idNumber: 'idNumber', unit: 'unitId', post: 'post', rank: 'rank' }],
  title: (reminder) => `${String(reminder.kind ?? '')}${String(reminder.name ?? '')}：${String(reminder.occasion ?? '')}`.slice(0, 80),
  seenBy: maySeeReminder,
  keptBy: conductOffice,
  procedure: reminderProcedure,
  figures: reminderFigures,
  ledger: reminderLedger,
  archive: reminderArchive,
  codes: [reminderKind, reminderOccasion, attitude, followUpResult, rank],
})
