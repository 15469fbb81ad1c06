/** The sentences of the public pages. */
export const OPEN_ERRORS = {
  'open.not_found': {
    status: 404,
    message: '没有找到这个页面：可能还没有公示，或地址不完整。',
  },
} as const
