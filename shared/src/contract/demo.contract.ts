import { z } from 'zod'
import { defineCommand, defineQuery } from './operation'
import { instant } from './fields'

export const demoOperations = {
  'demo.clock': defineQuery({
    summary: '演示环境的当前时间',
    access: 'demo',
    request: z.object({}),
    response: z.object({ now: instant }),
    errors: ['people.demo_only'],
  }),
  'demo.advance': defineCommand({
    summary: '把演示时间拨快，用来看表决怎样截止',
    access: 'demo',
    request: z.object({ hours: z.number().int().min(1).max(240) }),
    response: z.object({ now: instant }),
    errors: ['people.demo_only', 'demo.too_far'],
  }),
} as const
