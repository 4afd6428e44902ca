/** What every part of a record's page is given. */
import type { Area } from '../../kit/area.ts'
import type { RecordPage } from '../../kit/record-page.ts'

export type Shown = { area: Area; page: RecordPage }
