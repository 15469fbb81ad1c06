/** The errors of homes and of who lives in them: status and the sentence a resident reads. */
export const HOUSEHOLD_ERRORS = {
  'households.door_unknown': {
    status: 422,
    message: '没有找到这个门牌，请核对后再填，或联系网格员补登。',
  },
  'households.household_not_found': {
    status: 404,
    message: '没有找到这一户。',
  },
  'households.claim_not_found': {
    status: 404,
    message: '没有找到这份住址申请。',
  },
  'households.member_not_found': {
    status: 404,
    message: '没有找到这位住户，可能已经搬离。',
  },
  'households.invitation_not_found': {
    status: 404,
    message: '没有找到这个邀请码，可能已经收回。',
  },
  'households.already_member': {
    status: 409,
    message: '您已经认证在这一户了，不用再申请。',
  },
  'households.already_claimed': {
    status: 409,
    message: '您已经申请过这一户，请等工作人员核实。',
  },
  'households.too_many_claims': {
    status: 409,
    message: '您还有几份住址申请在核实，有结果后再申请。',
  },
  'households.claims_of_day': {
    status: 429,
    message: '今天申请的住址太多了，请明天再试，或联系网格员。',
  },
  'households.owner_invites_owner': {
    status: 403,
    message: '业主和共有人只能由业主邀请，或自己申请认证。',
  },
  'households.claim_instead': {
    status: 409,
    message: '这一户已由工作人员为您登记过，请申请认证住址，核实后两份合成一份。',
  },
  'households.too_many_homes': {
    status: 409,
    message: '您认证的住址已经到了上限，请先搬离一处。',
  },
  'households.household_full': {
    status: 409,
    message: '这一户的人数已经到了上限，请联系网格员。',
  },
  'households.claim_closed': {
    status: 409,
    message: '这份住址申请已经处理过了。',
  },
  'households.claim_disputed': {
    status: 409,
    message: '同一户有几份申请，要由网格员一起处理。',
  },
  'households.not_disputed': {
    status: 409,
    message: '这份申请没有争议，请直接确认或说明理由。',
  },
  'households.claim_expired': {
    status: 409,
    message: '这份住址申请已经过期，请住户重新申请。',
  },
  'households.claim_still_open': {
    status: 409,
    message: '这份住址申请还在有效期内。',
  },
  'households.roll_differs': {
    status: 409,
    message: '姓名和手机号与居民名册不一致。',
  },
  'households.not_contested': {
    status: 409,
    message: '没有别人申请这一户。',
  },
  'households.dispute_changed': {
    status: 409,
    message: '这一户的申请刚刚有变化，请刷新后重新处理。',
  },
  'households.not_verifier': {
    status: 403,
    message: '住址由这栋楼的楼栋长或本网格的工作人员核实。',
  },
  'households.not_settler': {
    status: 403,
    message: '同一户的争议由网格员或党组织书记处理。',
  },
  'households.own_claim': {
    status: 403,
    message: '这是您自己的申请，要由别人来核实。',
  },
  'households.merge_impossible': {
    status: 409,
    message: '申请人在别处已有记录，不能与代登记合并，请按争议处理。',
  },
  'households.not_member': {
    status: 403,
    message: '只有这一户的成员可以这样做。',
  },
  'households.not_manager': {
    status: 403,
    message: '只有这一户的业主或户代表可以这样做。',
  },
  'households.not_chooser': {
    status: 403,
    message: '户代表由业主推选；业主没有加入时，由现任户代表移交。',
  },
  'households.delegate_not_adult': {
    status: 409,
    message: '户代表要年满十八周岁。',
  },
  'households.remove_self': {
    status: 409,
    message: '要自己离开，请用“我要搬离”。',
  },
  'households.owner_protected': {
    status: 403,
    message: '业主的认证只能由工作人员撤销。',
  },
  'households.too_many_invitations': {
    status: 409,
    message: '还有没用完的邀请码，请先收回再生成新的。',
  },
  'households.too_many_tries': {
    status: 429,
    message: '邀请码输错太多次了，请明天再试，或请家人重新发。',
  },
  'households.not_keeper': {
    status: 403,
    message: '居民的认证由本网格的工作人员管理。',
  },
  'households.own_residency': {
    status: 403,
    message: '自己的认证要由同事来处理。',
  },
  'households.until_past': {
    status: 422,
    message: '到期日已经过去了，请选以后的日子。',
  },
  'households.not_assistant': {
    status: 403,
    message: '代登记由网格员或这栋楼的楼栋长办理。',
  },
  'households.already_registered': {
    status: 409,
    message: '这一户已经登记过这位居民，不用重复登记。',
  },
  'households.consent_later': {
    status: 422,
    message: '同意的时间还没有到，请检查日期。',
  },
} as const
