import type { Answer } from '../protocol'

/** What the test says in place of the person holding the phone, and in place of WeChat's servers. */
export class Answers {
  private readonly queues = new Map<string, Answer[]>()

  give(api: string, answer: Answer): void {
    const queue = this.queues.get(api) ?? []
    queue.push(answer)
    this.queues.set(api, queue)
  }

  /** The next answer; an answer is used once. */
  take(api: string): Answer | undefined {
    return this.queues.get(api)?.shift()
  }
}

export const isRefusal = (answer: Answer): answer is { fail: string } =>
  typeof answer['fail' as keyof Answer] === 'string'
