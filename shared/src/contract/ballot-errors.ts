/** The errors of the ballots: status and the sentence a resident reads. */
export const BALLOT_ERRORS = {
  'ballots.not_found': { status: 404, message: '没有找到这次表决，可能不属于您的社区。' },
  'ballots.not_chair': { status: 403, message: '只有本网格议事会的议事长可以发起表决。' },
  'ballots.not_elector': {
    status: 403,
    message: '您不在这次表决的名单里，名单在表决开始时确定。',
  },
  'ballots.not_open_yet': { status: 409, message: '表决还没有开始。' },
  'ballots.closed': { status: 409, message: '表决已经截止，不能再投票。' },
  'ballots.already_cast': { status: 409, message: '您已经投过票了，这次表决投出后不能更改。' },
  'ballots.recused': { status: 403, message: '您已对这件事回避，不参加这次表决。' },
  'ballots.chair_waits': {
    status: 409,
    message: '按议事规则议事长最后投票，请等其他成员投完，或在截止前两小时投。',
  },
  'ballots.bad_mark': { status: 422, message: '选票填得不对，请按选票上的说明重新选择。' },
  'ballots.wrong_status': { status: 409, message: '这次表决现在不能这样做，请刷新后再看。' },
  'ballots.still_open': { status: 409, message: '表决还没有截止，结果要到截止后才公布。' },
  'ballots.window_too_short': {
    status: 422,
    message: '表决时间太短，请留出更多时间让大家投票。',
  },
  'ballots.window_too_long': { status: 422, message: '表决时间太长，请缩短后再试。' },
  'ballots.no_electors': { status: 422, message: '名单里没有人，不能发起表决。' },
  'ballots.kind_unfit': { status: 422, message: '这种表决不能这样设置，请检查对象和方式。' },
  'ballots.options_wrong': {
    status: 422,
    message: '选项至少两个且不能重复，入选数要少于选项数。',
  },
  'ballots.rules_unconfirmed': {
    status: 422,
    message: '社区还没有核定居民会议的表决规则，暂时只能做意向征询或议事会表决。',
  },
  'ballots.not_area_keeper': { status: 403, message: '房屋面积由社区书记登记。' },
  'ballots.areas_missing': {
    status: 422,
    message: '还有房屋没有登记专有面积，请先补全再发起业主表决。',
  },
  'ballots.already_extended': { status: 409, message: '这次表决已经延长过一次，不能再延长。' },
  'ballots.quorum_reached': { status: 409, message: '参加人数已经够了，不需要延长。' },
  'ballots.extension_too_long': { status: 422, message: '延长的时间不能超过原来时间的一半。' },
  'ballots.extension_not_later': { status: 422, message: '新的截止时间要晚于原来的截止时间。' },
  'ballots.second_signature_missing': {
    status: 409,
    message: '结果要由两位不同职务的人分别确认。',
  },
  'ballots.already_signed': { status: 409, message: '您已经确认过，还需要另一位来确认。' },
  'ballots.not_certifier': { status: 403, message: '结果由议事长和记录员，或书记和居务监督确认。' },
  'ballots.challenge_over': { status: 409, message: '提出异议的时间已经过了。' },
  'ballots.challenge_running': { status: 409, message: '还在可以提出异议的时间里，暂时不能生效。' },
  'ballots.recount_differs': {
    status: 409,
    message: '重新计票与公布的结果不一致，请作废后重新表决。',
  },
  'ballots.not_supervisor': {
    status: 403,
    message: '重新计票和作废由居务监督或社区书记办理。',
  },
  'ballots.unit_missing': { status: 422, message: '您可以投几票，请先选好这次投哪一票。' },
  'ballots.recusal_off': { status: 409, message: '这次表决没有回避的规定。' },
  'ballots.not_canvasser': {
    status: 403,
    message: '入户登记由本楼的楼栋长、单元志愿者或网格员办理。',
  },
  'ballots.paper_refused': {
    status: 409,
    message: '这一户已经用手机投过票，纸质选票不再计入。',
  },
  'ballots.paper_pending': { status: 409, message: '这一户的纸质选票已经录入，正等另一人核对。' },
  'ballots.paper_gone': { status: 404, message: '没有找到这张录入的选票，可能已经处理过了。' },
  'ballots.second_person': { status: 403, message: '录入和核对要由两个人分别完成。' },
  'ballots.picture_missing': { status: 422, message: '请先拍下纸质选票再录入。' },
} as const
