/** The sentences for minutes. */
export const MINUTES_ERRORS = {
  'minutes.not_found': { status: 404, message: '这场会议的纪要还没有起草，或不属于您的社区。' },
  'minutes.not_public': { status: 404, message: '会议纪要签字封存后公开，请过几天再来看。' },
  'minutes.not_reader': {
    status: 403,
    message: '纪要全文由到会人和工作人员查阅，您可以看公开的摘要。',
  },
  'minutes.not_keeper': { status: 403, message: '纪要由记录员、网格员或主持人整理。' },
  'minutes.not_there': { status: 403, message: '纪要由到会的成员和有关各方核对。' },
  'minutes.not_signer': { status: 403, message: '纪要由议事长和一位到会成员签字。' },
  'minutes.wrong_status': { status: 409, message: '纪要已经不在这一步，请刷新看看。' },
  'minutes.already_confirmed': { status: 409, message: '您已经核对过，不用再确认。' },
  'minutes.correcting': {
    status: 409,
    message: '核对期还没有过。到期后，或到会成员都确认了，就可以签字。',
  },
  'minutes.correction_over': { status: 409, message: '核对期已过，不再接受更正。' },
  'minutes.correction_open': { status: 409, message: '还有更正意见没有答复，请先答复。' },
  'minutes.correction_answered': { status: 409, message: '这条更正意见已经答复。' },
  'minutes.correction_not_found': { status: 404, message: '没有找到这条更正意见，请刷新看看。' },
  'minutes.too_many_corrections': {
    status: 409,
    message: '您提的更正已到上限，请与记录员当面核对。',
  },
  'minutes.already_signed': { status: 409, message: '这一方已经签过字，不用再签。' },
  'minutes.section_unknown': { status: 422, message: '有一段不属于这份纪要，请刷新后再改。' },
} as const
