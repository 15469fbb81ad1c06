import { everybody, SIGNED, type Row } from './table'

const template = 'vote' as const

/** What somebody agrees to is their own affair; what became of notices is for those who would ring at the door. */
export const messagesRows: readonly Row[] = [
  { name: 'messages.ask', request: () => ({ moment: 'afterVote' }), own: everybody },
  { name: 'messages.choices', request: () => ({}), own: everybody },
  {
    name: 'messages.answer',
    request: () => ({ answers: [{ templateId: 'of-no-app', answer: 'reject' }] }),
    own: everybody,
  },
  {
    name: 'messages.choose',
    request: () => ({ template, isMuted: false }),
    own: everybody,
  },
  {
    name: 'messages.deliveries',
    request: () => ({}),
    own: {
      ...SIGNED,
      gridWorker: 'ok',
      gridSecretary: 'ok',
      communitySecretary: 'ok',
      streetOfficer: 'ok',
      councilChair: 'ok',
      recorder: 'ok',
      rest: 'messages.not_reader',
    },
  },
]
