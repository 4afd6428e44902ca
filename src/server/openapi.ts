/** Contract to OpenAPI 3.1: the same schemas that check requests, with their Chinese labels. */
import { words } from '../kit/words.ts'
import { z } from 'zod'
import type { Route } from '../kit/contract.ts'
import { refusals } from '../kit/refusal.ts'

const schemaOf = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Record<string, unknown>
  return rest
}

const parameters = (route: Route): Record<string, unknown>[] =>
  (['params', 'query'] as const).flatMap((place) => {
    const schema = route[place]
    if (!schema) return []
    const { properties = {}, required = [] } = schemaOf(schema) as { properties?: Record<string, unknown>; required?: string[] }
    return Object.entries(properties).map(([name, declared]) => ({
      name,
      in: place === 'params' ? 'path' : 'query',
      required: place === 'params' || required.includes(name),
      schema: declared,
    }))
  })

const content = (type: string, schema: Record<string, unknown>) => ({ content: { [type]: { schema } } })

const operation = (route: Route): Record<string, unknown> => ({
  summary: route.summary,
  parameters: parameters(route),
  ...(route.body ? { requestBody: { required: true, ...content('application/json', schemaOf(route.body)) } } : {}),
  ...(route.takes
    ? {
        requestBody: {
          required: true,
          ...content('multipart/form-data', {
            type: 'object',
            properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
          }),
        },
      }
    : {}),
  responses: {
    200: {
      description: words.answerGood,
      ...(route.sends
        ? content('application/octet-stream', { type: 'string', format: 'binary' })
        : content('application/json', schemaOf(route.answer))),
    },
    default: { description: words.answerRefused, ...content('application/json', { $ref: '#/components/schemas/Refusal' }) },
  },
})

const refusal = {
  type: 'object',
  required: ['message', 'reasons'],
  properties: {
    message: { type: 'string' },
    reasons: {
      type: 'array',
      items: {
        type: 'object',
        properties: { code: { enum: Object.keys(refusals) }, text: { type: 'string' }, field: { type: 'string' }, cited: { type: 'string' } },
      },
    },
  },
}

/** The whole paper. Routes with the same path share an entry. */
export const openApi = (routes: Route[]): Record<string, unknown> => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return { openapi: '3.1.0', info: { title: words.platform, version: '0.1.0' }, paths, components: { schemas: { Refusal: refusal } } }
}
