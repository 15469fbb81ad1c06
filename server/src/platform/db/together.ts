import { AsyncResource } from 'node:async_hooks'

const AT_ONCE_MAX = 200

/**
 * Answers questions that are asked at the same moment with one query. Nothing is kept: an answer is
 * as fresh as if it had been asked for alone. The query runs outside of whoever's transaction, so it
 * is for what is looked up before a command begins.
 */
export function together<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  const outside = new AsyncResource('together')
  const waiting: {
    readonly question: Question
    readonly resolve: (answer: Answer) => void
    readonly reject: (error: unknown) => void
  }[] = []

  const flush = async (): Promise<void> => {
    const batch = waiting.splice(0, AT_ONCE_MAX)
    if (waiting.length > 0) schedule()
    try {
      const answers = await ask(batch.map(({ question }) => question))
      for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as Answer)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
  const schedule = (): void => {
    outside.runInAsyncScope(() => setImmediate(() => void flush()))
  }
  return (question) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) schedule()
      waiting.push({ question, resolve, reject })
    })
}
