import type { ErrorCode } from '@linyi/shared/contract/errors'
import { ApiError } from './api-error'

const refused = (code: ErrorCode) =>
  new ApiError({ code, message: '', requestId: '00000000-0000-4000-8000-000000000000' })

describe('an answer that is no success', () => {
  it('is final where the service would say the same again', () => {
    expect(refused('roles.not_reader').isFinal).toBe(true)
    expect(refused('places.not_found').isFinal).toBe(true)
  })

  it('is worth another try while the service or the line is at fault', () => {
    expect(refused('service.unavailable').isFinal).toBe(false)
    expect(refused('request.too_many').isFinal).toBe(false)
    expect(new ApiError('network.failed').isFinal).toBe(false)
  })
})
