import type { ResponseOf } from '@linyi/shared/contract/operations'
import type { DeskAnswer } from '@linyi/shared/domain/people/desk-sign-in'
import { openSession } from '../../../platform/auth/session.store'
import { inTransaction } from '../../../platform/db/transaction'
import { deskBySecret, moveDesk, type DeskSignInDocument } from '../desk-sign-in.store'

type Taken = ResponseOf<'people.takeDesk'>

const without = (answer: Exclude<DeskAnswer, 'in'>): Taken => ({
  answer,
  token: null,
  expiresAt: null,
})

/** What the browser is told: a question that was answered once is over, whoever asks. */
function answerFor(desk: DeskSignInDocument | null, now: Date): DeskAnswer {
  if (desk === null || desk.expiresAt <= now || desk.status === 'taken') return 'over'
  return desk.status === 'confirmed' ? 'in' : desk.status
}

/**
 * What became of a browser's question; when a phone has let it in, its session, once. The browser asks
 * again and again, so no answer here is a refusal.
 */
export async function takeDesk(secret: string, now: Date): Promise<Taken> {
  const answer = answerFor(await deskBySecret(secret), now)
  return answer === 'in' ? inTransaction(() => take(secret, now)) : without(answer)
}

async function take(secret: string, now: Date): Promise<Taken> {
  const desk = await deskBySecret(secret)
  if (desk === null || answerFor(desk, now) !== 'in') return without('over')
  const { communityId, accountId, device } = desk
  if (communityId === null || accountId === null) return without('over')
  await moveDesk(desk, 'take', now)
  const owner = { communityId, accountId }
  const { token, expiresAt } = await openSession(owner, now, { kind: 'desk', text: device })
  return { answer: 'in', token, expiresAt: expiresAt.toISOString() }
}
