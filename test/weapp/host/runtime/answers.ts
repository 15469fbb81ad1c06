import type { Answer } from '../protocol'
import { ApiFailure } from './api-failure'

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

export const isRefusal = (answer: Answer): answer is { fail: string; errCode?: number } =>
  typeof answer['fail' as keyof Answer] === 'string'

/** What a refusal is to the mini-program: its words, and WeChat's number where the test gave one. */
export const failureOf = (answer: { fail: string; errCode?: number }): Error =>
  answer.errCode === undefined
    ? new Error(answer.fail)
    : new ApiFailure(answer.fail, answer.errCode)
