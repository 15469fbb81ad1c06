/** The sentences for ratings and call-backs. */
export const RATING_ERRORS = {
  'ratings.over': { status: 409, message: '评价时间已过，谢谢您的关心。' },
  'ratings.household_rated': {
    status: 409,
    message: '您家已经有人评价过了，一户评价一次。',
  },
  'ratings.not_caller': { status: 403, message: '电话回访由本网格的工作人员或居务监督来做。' },
  'ratings.own_work': { status: 403, message: '这件事是您办理的，请其他工作人员回访。' },
  'ratings.not_time': {
    status: 409,
    message: '请提出人评价以后才能回访，办结满 30 天就不再回访。',
  },
  'ratings.already_called': { status: 409, message: '这件事已经回访过提出人了。' },
  'ratings.answer_missing': { status: 422, message: '接通了电话，请记下解决了没有、满意不满意。' },
} as const
