import type { ErrorBody, ErrorCode } from '@linyi/shared/contract/errors'

/** What can go wrong before the service could answer. */
export type TransportCode =
  | 'network.failed'
  | 'answer.unreadable'
  | 'command.unknown'
  | 'command.unsent'

const TRANSPORT_TEXT: Record<TransportCode, string> = {
  'network.failed': '网络没有连上，您填写的内容还在。请检查网络后再试一次。',
  'answer.unreadable': '服务暂时没有正常答复，您填写的内容还在，请稍后再试。',
  'command.unknown':
    '不确定是否送达：网络断了，没有收到答复。您填写的内容还在，再点一次即可，只会算一次。',
  'command.unsent': '还没有送到，您填写的内容还在。需要时再点一次。',
}

/** Answers that may be another one a moment later; every other refusal stays as it is. */
const PASSING: readonly string[] = [
  'service.failed',
  'service.unavailable',
  'request.too_many',
  'request.conflict',
  'session.required',
  'session.expired',
] satisfies readonly ErrorCode[]

export interface FieldProblem {
  readonly path: string
  readonly message: string
}

/** A refusal or a failure. Its message is a sentence that a resident understands and is shown. */
export class ApiError extends Error {
  readonly code: ErrorCode | TransportCode
  /** Whether the service has answered; without an answer the act may still have happened. */
  readonly isAnswered: boolean
  readonly details: readonly FieldProblem[]
  readonly requestId: string | null

  constructor(from: TransportCode | ErrorBody['error']) {
    super(typeof from === 'string' ? TRANSPORT_TEXT[from] : from.message)
    this.name = 'ApiError'
    this.isAnswered = typeof from !== 'string'
    this.code = typeof from === 'string' ? from : from.code
    this.details = typeof from === 'string' ? [] : (from.details ?? [])
    this.requestId = typeof from === 'string' ? null : from.requestId
  }

  /** Whether the service would answer the same again, so that trying once more helps nobody. */
  get isFinal(): boolean {
    return this.isAnswered && !PASSING.includes(this.code)
  }

  /** The sentence for one field of a form, or undefined when that field is right. */
  problemOf(field: string): string | undefined {
    return this.details.find((detail) => detail.path === field)?.message
  }
}

/** Reads the body of a refused request. Anything else than our own error form is unreadable. */
export function errorFrom(body: unknown): ApiError {
  const error = (body as Partial<ErrorBody> | null | undefined)?.error
  if (typeof error?.code !== 'string' || typeof error.message !== 'string') {
    return new ApiError('answer.unreadable')
  }
  return new ApiError(error)
}
