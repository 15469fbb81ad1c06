import type { TransitionTable } from '../machine'

/**
 * Where a message is on its way. `sending` stands while WeChat is asked: a message found in it after a
 * crash may have arrived, so it becomes `unknown` and is never sent a second time.
 */
export const MESSAGE_STATES = [
  'queued',
  'gathered',
  'sending',
  'sent',
  'refused',
  'failed',
  'unknown',
  'skipped',
  'digested',
] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

export const MESSAGE_EVENTS = [
  'take',
  'accept',
  'refuse',
  'fail',
  'postpone',
  'lose',
  'skip',
  'gather',
  'digest',
] as const
export type MessageEvent = (typeof MESSAGE_EVENTS)[number]

export type MessageReason = 'request.conflict'

/** The way of a message. An answer that comes after all still tells what became of a lost one. */
export const MESSAGE_MACHINE: TransitionTable<MessageState, MessageEvent, null, MessageReason> = {
  name: 'message',
  wrongState: 'request.conflict',
  rows: [
    { rule: 'take', from: ['queued'], event: 'take', to: 'sending' },
    { rule: 'accept', from: ['sending', 'unknown'], event: 'accept', to: 'sent' },
    // WeChat may say afterwards that the person had turned it down
    { rule: 'refuse', from: ['sending', 'unknown', 'sent'], event: 'refuse', to: 'refused' },
    { rule: 'fail', from: ['sending', 'unknown'], event: 'fail', to: 'failed' },
    { rule: 'postpone', from: ['queued', 'sending'], event: 'postpone', to: 'queued' },
    { rule: 'lose', from: ['sending'], event: 'lose', to: 'unknown' },
    { rule: 'skip', from: ['queued'], event: 'skip', to: 'skipped' },
    { rule: 'gather', from: ['queued'], event: 'gather', to: 'gathered' },
    { rule: 'digest', from: ['gathered'], event: 'digest', to: 'digested' },
  ],
}
