/** A record as it is open on the page: read once, replaced by what each change answers. */
import { useQueryClient } from '@tanstack/react-query'
import type { Area } from '../../kit/area.ts'
import { houseContract } from '../../kit/house-contract.ts'
import type { RecordPage } from '../../kit/record-page.ts'
import { askAgain, keyOf, useAsk } from '../ask.ts'
import { Refused } from '../client.ts'
import { contractOf } from '../house.tsx'

export const useRecord = (area: Area, id: string) => useAsk(contractOf(area).read, { params: { id } }, { freshFor: 30_000 })

/** Puts the new page in place of the old, and asks afresh for whatever hangs on it. */
export const useReplace = (area: Area): ((page: RecordPage) => void) => {
  const answers = useQueryClient()
  const { read, limits, history, ties, files, list, count } = contractOf(area)
  return (page) => {
    answers.setQueryData(keyOf(read, { params: { id: page.id } }), page)
    void askAgain(limits, history, ties, files, list, count, houseContract.desk)
  }
}

const isMeanwhile = (error: unknown): boolean => error instanceof Refused && error.reasons.some(({ code }) => code === 'changedMeanwhile')

/** What went wrong, told so that it fits what the page has done about it. */
export const refusalInWords = (error: Error): string =>
  isMeanwhile(error) ? '这条记录刚被他人改动，页面已更新到最新，填写的内容还在，请核对后再提交' : error.message

/** True when someone else changed the record meanwhile: then the page is read afresh, and what was typed stays. */
export const useMeanwhile = (area: Area): ((error: unknown) => void) => {
  const { read } = contractOf(area)
  return (error) => {
    if (isMeanwhile(error)) void askAgain(read)
  }
}
