/** The sentences for feedback to the operator. */
export const FEEDBACK_ERRORS = {
  'feedback.not_found': { status: 404, message: '没有找到这条反馈，可能不属于您的社区。' },
  'feedback.too_many': { status: 409, message: '您有几条反馈还在等答复，有了答复就可以再写。' },
  'feedback.not_keeper': { status: 403, message: '意见反馈由社区书记和街道干部答复。' },
  'feedback.own_words': { status: 403, message: '自己写的反馈，要由另一位工作人员答复。' },
  'feedback.not_author': { status: 403, message: '只有写反馈的人可以再问一次。' },
  'feedback.wrong_status': { status: 409, message: '这条反馈已经不在这一步，请刷新看看。' },
  'feedback.asked_before': { status: 409, message: '这条反馈已经再问过一次，还没解决请另写一条。' },
  'feedback.ask_again_over': { status: 409, message: '再问一次的时间过了，还没解决请另写一条。' },
} as const
