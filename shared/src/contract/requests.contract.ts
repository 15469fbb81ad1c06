import { z } from 'zod'
import { defineQuery } from './operation'

export const requestsOperations = {
  'requests.outcome': defineQuery({
    summary: '我的一次操作有没有送到，用在网络断了、没有收到答复以后',
    access: 'session',
    request: z.object({
      operation: z.string().max(80),
      /** The `Idempotency-Key` under which it was sent. */
      key: z.string().max(100),
    }),
    response: z.object({
      /** Done, with its answer kept: the same request under the same key brings it. */
      isDone: z.boolean(),
    }),
    errors: [],
    evenWith: ['noConsent'],
  }),
} as const
