/** The sentences for publications and for objections to them. */
export const OUTCOME_ERRORS = {
  'outcomes.not_found': { status: 404, message: '没有找到这份公示。' },
  'outcomes.not_publisher': { status: 403, message: '公示由社区书记起草、审核和发布。' },
  'outcomes.not_decided': { status: 409, message: '议题还没有结果，暂时不能公示。' },
  'outcomes.already_published': { status: 409, message: '这一项已经公示过了。' },
  'outcomes.item_needed': { status: 422, message: '请选择要公示的议题。' },
  'outcomes.not_at_work': { status: 409, message: '议题不在落实阶段，没有进展可以公示。' },
  'outcomes.not_declined': {
    status: 409,
    message: '这件议题没有被退回或否决，不用说明未采纳理由。',
  },
  'outcomes.stale': {
    status: 409,
    message: '议题后来又有变化，这份草稿已经过时，请重新起草。',
  },
  'outcomes.wrong_status': { status: 409, message: '这份公示已经不在这一步，请刷新看看。' },
  'outcomes.figures_missing': {
    status: 422,
    message: '还有必填的内容没写，暂时不能公示，已写的都保存着。',
  },
  'outcomes.figures_counted': {
    status: 422,
    message: '票数由系统按表决计出，不能手工改。',
  },
  'outcomes.faces_unchecked': {
    status: 422,
    message: '请先看过每张照片，确认没有人脸和车牌，再勾选“已检查”。',
  },
  'outcomes.publish_time': { status: 422, message: '定时公示的时间要晚于现在，30 天以内。' },
  'outcomes.reason_missing': { status: 422, message: '请写明更正或撤回的理由。' },
  'outcomes.objections_open': { status: 409, message: '还有异议没有答复，请先答复再撤回。' },
  'outcomes.not_public': { status: 409, message: '这份公示没有公开，不能提异议。' },
  'outcomes.not_concerned': {
    status: 403,
    message: '异议由这次公示范围内已认证的居民提出。',
  },
  'outcomes.notice_over': {
    status: 409,
    message: '公示期已经结束；有新情况可以提新的议题，或请提出人申请重新办理。',
  },
  'outcomes.already_objected': { status: 409, message: '您已经提过异议，答复会显示在这里。' },
  'outcomes.objection_upheld': { status: 409, message: '已有异议成立，已经停止执行，不用再提。' },
  'outcomes.objection_unknown': { status: 404, message: '没有找到这条异议。' },
  'outcomes.answered': { status: 409, message: '这条异议已经答复过了。' },
  'outcomes.own_objection': { status: 403, message: '自己提的异议要请别人答复。' },
} as const
