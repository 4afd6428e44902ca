/** What a check of a form says, as reasons in Chinese: each with its field, in the words of the declaration where it has some. */
import type { z } from 'zod'
import { type Reason, reason, Refusal, worded } from '../kit/refusal.ts'
import { joinWords } from '../kit/words.ts'

type Labels = (field: string) => string | undefined

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Every fault at once. A message that the declaration did not word itself is replaced by one that names the field. */
export const reasonsOf = (error: z.ZodError, labels: Labels = () => undefined): Reason[] =>
  error.issues.map((issue) => {
    const field = issue.path.map(String).join('.')
    if (issue.code === 'unrecognized_keys') return reason('unknownFields', { names: joinWords(issue.keys) }, { field })
    return isChinese(issue.message)
      ? worded('formIncomplete', issue.message, { field })
      : reason('fieldWrong', { field: labels(field) ?? field }, { field })
  })

/** The value as the schema gives it back, or a refusal that names every fault. */
export const parsed = <S extends z.ZodType>(schema: S, value: unknown, labels?: Labels): z.output<S> => {
  const result = schema.safeParse(value)
  if (!result.success) throw new Refusal(reasonsOf(result.error, labels))
  return result.data
}
