/** The sentences for messages and what people agree to. */
export const MESSAGE_ERRORS = {
  'messages.not_reader': {
    status: 403,
    message: '消息送达情况由街道、社区和网格的工作人员查看。',
  },
} as const
