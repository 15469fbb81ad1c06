import type { Answer, Outgoing } from './transport'

/** What was asked before the app began. Nothing in WeChat; `asked-ahead.h5.ts` takes this file's place. */
export const askedAhead = (_outgoing: Outgoing): Promise<Answer> | undefined => undefined
