import type { Stage } from './stage'
import { ACTING, everybody, nobodyActs, SIGNED, type Row, type Target } from './table'

const WRITTEN = { kind: 'broken', text: '投票页打不开。', appVersion: '1.0.0' } as const

/** What a neighbour has written to the operator. */
async function written(stage: Stage): Promise<Target> {
  const { id } = await stage.service
    .as(stage.bystander.token)
    .command('feedback.write', { ...WRITTEN })
  return { feedbackId: id }
}

/** The same, answered. */
async function answered(stage: Stage): Promise<Target> {
  const target = await written(stage)
  await stage.service
    .as(stage.community.secretary.token)
    .command('feedback.answer', { feedbackId: target['feedbackId'] ?? '', text: '已经修好。' })
  return target
}

const KEEPERS = { communitySecretary: 'ok', streetOfficer: 'ok' } as const

export const feedbackRows: readonly Row[] = [
  { name: 'feedback.mine', own: everybody },
  // whoever only reads may say that reading does not work
  { name: 'feedback.write', request: () => WRITTEN, own: everybody },
  {
    name: 'feedback.askAgain',
    prepare: answered,
    request: ({ feedbackId }) => ({ feedbackId, text: '还是打不开。' }),
    own: { ...SIGNED, rest: 'feedback.not_author' },
    other: { ...SIGNED, rest: 'feedback.not_found' },
  },
  {
    name: 'feedback.queue',
    request: () => ({ tray: 'waiting' }),
    own: { ...SIGNED, ...KEEPERS, rest: 'feedback.not_keeper' },
  },
  {
    name: 'feedback.answer',
    prepare: written,
    request: ({ feedbackId }) => ({ feedbackId, text: '已经修好。' }),
    own: { ...ACTING, ...KEEPERS, rest: 'feedback.not_keeper' },
    other: nobodyActs('feedback.not_found'),
    passes: ['feedback.wrong_status'],
  },
]
