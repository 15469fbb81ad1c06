/** The sentences for resolutions. */
export const RESOLUTION_ERRORS = {
  'resolutions.not_found': { status: 404, message: '没有找到这份决议，可能不属于您的社区。' },
  'resolutions.wrong_status': { status: 409, message: '这份决议已经不在这一步，请刷新看看。' },
  'resolutions.notice_running': { status: 409, message: '公示还没有期满，决议还没有生效。' },
  'resolutions.not_passed': { status: 409, message: '这次没有通过，没有可执行的决议。' },
  'resolutions.legal_reason_missing': { status: 422, message: '撤销决议要写明法律依据。' },
  'resolutions.not_keeper': { status: 403, message: '决议由书记和议事长负责落实和答复。' },
  'resolutions.not_annuller': {
    status: 403,
    message: '决议由街道依法撤销，或由居民会议决定撤销。',
  },
  'resolutions.not_voter': { status: 403, message: '不同意见由有表决权的议事会成员提出记录。' },
  'resolutions.dissent_recorded': { status: 409, message: '您的不同意见已经记录在案。' },
  'resolutions.dissent_over': { status: 409, message: '决议已经生效，不能再补记不同意见。' },
  'resolutions.dissent_unknown': { status: 404, message: '没有找到这条不同意见。' },
  'resolutions.explained': { status: 409, message: '这条不同意见已经解释过了。' },
  'resolutions.not_entrusted': { status: 409, message: '这份决议不是受委托办理的，不用报告。' },
  'resolutions.entruster_missing': { status: 422, message: '政府委托的事项，请写明委托单位。' },
  'resolutions.reported': { status: 409, message: '已经向委托单位报告过了。' },
  'resolutions.not_reported': { status: 409, message: '请先向委托单位报告。' },
  'resolutions.replied': { status: 409, message: '委托单位的答复已经登记。' },
  'resolutions.same': { status: 422, message: '请选择另一份决议来代替。' },
} as const
