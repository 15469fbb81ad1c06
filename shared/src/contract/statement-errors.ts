/** The sentences for what residents say about an item. */
export const STATEMENT_ERRORS = {
  'statements.not_found': { status: 404, message: '没有找到这条意见，可能已经收回。' },
  'statements.not_now': { status: 409, message: '从征集附议到表决截止可以说意见，现在不行。' },
  'statements.too_many': { status: 409, message: '您在这件议题下说的条数已满，可以收回一条再说。' },
  'statements.own_statement': { status: 403, message: '这是您自己说的，要由别人来。' },
  'statements.not_shown': { status: 409, message: '这条意见已经不公开了，请刷新。' },
  'statements.already_agreed': { status: 409, message: '您已经认同过这一条。' },
  'statements.not_agreed': { status: 409, message: '您还没有认同这一条。' },
  'statements.already_reported': { status: 409, message: '您已经举报过，网格员会尽快查看。' },
  'statements.not_moderator': { status: 403, message: '举报由本网格的网格员或党支部书记处理。' },
  'statements.same_moderator': { status: 403, message: '申诉要由另一位工作人员复核。' },
  'statements.not_reported': { status: 409, message: '这条意见没有待看的举报。' },
  'statements.not_author': { status: 403, message: '只有说这句话的人可以这样做。' },
  'statements.appeal_over': { status: 409, message: '申诉的时间已经过了。' },
  'statements.wrong_status': { status: 409, message: '这条意见已经处理过了，请刷新看看。' },
  'statements.not_chair': { status: 403, message: '意见小结由本网格议事会的议事长来写。' },
} as const
