import { parsedBody, type Answer, type Outgoing } from './transport'

/** What the page's first script leaves behind (`config/boot-script.ts`): whom it asked for, and what by its path. */
interface Ahead {
  readonly token: string
  readonly asked: Partial<Record<string, Promise<Response>>>
}

/** Later than this an answer may tell of something that has changed since. */
const FRESH_MS = 15_000

/** What was asked before the app began is the answer to the first who asks the same, and to nobody after. */
export function askedAhead({ path, header }: Outgoing): Promise<Answer> | undefined {
  const { ahead } = window as { ahead?: Ahead }
  const response = ahead?.asked[path]
  if (ahead === undefined || response === undefined) return undefined
  ahead.asked[path] = undefined
  const isTheirs = header['Authorization'] === `Bearer ${ahead.token}`
  return isTheirs && performance.now() < FRESH_MS ? inTime(answerOf(response)) : undefined
}

async function answerOf(response: Promise<Response>): Promise<Answer> {
  const came = await response
  return { status: came.status, body: parsedBody(await came.text()) }
}

/** A line that stays silent is a failure here as in `transport-http.ts`; whoever asked asks again. */
function inTime(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      reject(new Error('no answer'))
    }, FRESH_MS)
    answer.then(resolve, reject)
  })
}
