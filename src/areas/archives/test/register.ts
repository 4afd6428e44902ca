/** People put on the register, with the posts they held, and readings of their archives: for the stories of this room. */
import type { Actor, Reply, Values } from '../../../../test/actor.ts'
import type { County } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import type { ArchiveShown } from '../contract.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A number of identity of nobody: a region that does not exist, its last character worked out. */
export const idNumberOf = (serial: number): string => {
  const first = `99059019700101${String(serial).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first[i]), 0)
  return `${first}${'10X98765432'[sum % 11]}`
}

let serial = 0

export const registerOf = (c: County) => {
  /** A person, and the terms that the register knows of. */
  const person = async (name: string, unitId: string, terms: Values[] = []): Promise<RecordPage> => {
    serial += 1
    const { organisation } = c.cast as Record<string, Actor>
    const added = await organisation!.adds('people', { name, idNumber: idNumberOf(serial), unitId, post: '科员', listedOn: '2026-01-05' })
    if (terms.length === 0) return added
    const amended = await organisation!.ask<RecordPage>('PATCH', `/api/people/${added.id}`, {
      version: added.version,
      values: {},
      lines: { terms },
      why: '补录任职经历',
    })
    return amended.body
  }

  const asking = (whose: RecordPage, more: Values = {}): Values => ({
    whoseId: whose.id,
    purpose: '推荐提拔任用',
    reason: '拟任人选考察',
    paper: '组函〔2026〕1号',
    unrelated: true,
    ...more,
  })

  const opens = (reader: Actor, request: RecordPage): Promise<Reply<ArchiveShown>> =>
    reader.ask<ArchiveShown>('POST', `/api/archives/${request.id}/opening`)

  /** The custodian opens an archive with a purpose. */
  const custodianReads = async (whose: RecordPage): Promise<{ request: RecordPage; shown: ArchiveShown }> => {
    const request = await c.cast.clueOffice.adds('archives', asking(whose, { purpose: '档案整理', paper: undefined }), 'take')
    return { request, shown: (await opens(c.cast.clueOffice, request)).body }
  }

  return { person, asking, opens, custodianReads }
}
