import { AsyncResource } from 'node:async_hooks'
import { isInTransaction } from './transaction'

const AT_ONCE_MAX = 200
/** Queries of one kind on their way at once; what is asked meanwhile goes with the next. */
const RUNNING_MAX = 2

interface Waiting<Question, Answer> {
  readonly question: Question
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Answers questions that are asked at the same moment with one query. Nothing is kept: each query
 * begins after its questions were asked, so an answer is as fresh as if it had been asked for alone.
 *
 * A question inside a transaction is answered by that transaction, alone: it may ask about what it
 * has written itself.
 */
export function together<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  const outside = new AsyncResource('together')
  const waiting: Waiting<Question, Answer>[] = []
  let running = 0
  let isScheduled = false

  const answer = async (batch: readonly Waiting<Question, Answer>[]): Promise<void> => {
    try {
      const answers = await ask(batch.map(({ question }) => question))
      for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as Answer)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
  const flush = (): void => {
    isScheduled = false
    while (waiting.length > 0 && running < RUNNING_MAX) {
      running += 1
      void answer(waiting.splice(0, AT_ONCE_MAX)).finally(() => {
        running -= 1
        if (waiting.length > 0) flush()
      })
    }
  }
  const schedule = (): void => {
    if (isScheduled || running >= RUNNING_MAX) return
    isScheduled = true
    outside.runInAsyncScope(() => setImmediate(flush))
  }
  return async (question) => {
    if (isInTransaction()) {
      const [own] = await ask([question])
      return own as Answer
    }
    return new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject })
      schedule()
    })
  }
}

/** The same for questions about several communities, each of which has its own query. */
export function togetherIn<Question extends { readonly communityId: string }, Answer>(
  ask: (communityId: string, questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  return together(async (questions) => {
    const answers = new Map<Question, Answer>()
    const communities = new Set(questions.map(({ communityId }) => communityId))
    await Promise.all(
      [...communities].map(async (communityId) => {
        const own = questions.filter((question) => question.communityId === communityId)
        const found = await ask(communityId, own)
        for (const [index, question] of own.entries()) answers.set(question, found[index] as Answer)
      }),
    )
    return questions.map((question) => answers.get(question) as Answer)
  })
}
