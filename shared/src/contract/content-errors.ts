/** Why a text is not published, and what is refused around the queue of those that look at it. */
export const CONTENT_ERRORS = {
  'content.refused': { status: 422, message: '内容里有不适合公开的词语，请修改后再提交。' },
  'content.held': {
    status: 409,
    message: '已收到。工作人员先看过再公开，不用重新提交，结果会告诉您。',
  },
  'content.held_visit': {
    status: 409,
    message: '已收到，等待核查。打开一次小程序，再到“待核查”点再查一次会更快。',
  },
  'content.not_passed': {
    status: 409,
    message: '这段内容没有通过核查，理由和申诉在“待核查”里。',
  },
  'content.changed': { status: 409, message: '核查期间文字有改动，请检查后重新提交。' },
  'content.taken_back': { status: 409, message: '这次提交您已经撤回，需要的话请重新填写。' },
  'checks.not_found': { status: 404, message: '没有找到这段待核查的内容，可能已经处理。' },
  'checks.not_checker': { status: 403, message: '内容核查由本网格书记、记录员和社区书记负责。' },
  'checks.own_content': { status: 403, message: '这是您自己写的内容，要由别人来核查。' },
  'checks.wrong_status': { status: 409, message: '这段内容已经有人处理，请刷新看看结果。' },
  'checks.not_author': { status: 403, message: '只有提交人自己可以这样做。' },
  'checks.appeal_over': { status: 409, message: '内容核查的申诉期限已过。' },
  'checks.not_street': { status: 403, message: '内容核查的申诉由街道干部复核。' },
  'checks.same_checker': { status: 403, message: '复核要由另一个人来办，上次是您处理的。' },
  'checks.matter_not_found': { status: 404, message: '没有找到这件内容，可能已经撤下。' },
  'checks.already_reported': { status: 409, message: '您已经举报过了，答复会告诉您。' },
  'checks.report_not_found': { status: 404, message: '没有找到这份举报。' },
  'checks.report_answered': { status: 409, message: '这份举报已经有人答复，请刷新看看。' },
} as const
