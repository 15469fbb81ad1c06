/** 小事当场办、大事限期办、难事做好解释 (seed 4.17): three levels, each with an exit of its own. */
export const TRIAGE_LEVELS = ['minor', 'major', 'hard'] as const
export type TriageLevel = (typeof TRIAGE_LEVELS)[number]

export const TRIAGE_LEVEL_TEXT: Record<TriageLevel, string> = {
  minor: '小事',
  major: '大事',
  hard: '难事',
}

/** The five grounds on which a matter may be deliberated (《关于加强城乡社区协商的意见》). */
export const ADMISSION_BASES = [
  'residentsInterest',
  'practicalProblem',
  'policyExecution',
  'legallyRequired',
  'requestedByParty',
] as const
export type AdmissionBasis = (typeof ADMISSION_BASES)[number]

export const ADMISSION_BASIS_TEXT: Record<AdmissionBasis, string> = {
  residentsInterest: '涉及居民切身利益的公共事务',
  practicalProblem: '居民反映强烈的实际困难或矛盾',
  policyExecution: '党和政府的政策在社区落实',
  legallyRequired: '法律法规要求协商的事项',
  requestedByParty: '协商主体提出需要协商的事项',
}

/** The six grounds for not taking a matter up (接诉即办工作条例, art. 11). */
export const DECLINE_REASONS = [
  'emergency',
  'legalChannel',
  'duplicate',
  'confidential',
  'beyondRemit',
  'unlawful',
] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

export const DECLINE_REASON_TEXT: Record<DeclineReason, string> = {
  emergency: '属于紧急情况，请立即拨打 110、119 或 120',
  legalChannel: '已在诉讼、仲裁、复议或信访程序中',
  duplicate: '同一事项正在办理',
  confidential: '涉及国家秘密、商业秘密或个人隐私',
  beyondRemit: '不属于社区职责范围',
  unlawful: '诉求不符合法律法规或公序良俗',
}

/**
 * What a refusal says for each ground, as a first draft: it names the way that is open instead. The
 * screener completes it; nothing is sent that nobody has read.
 */
export const DECLINE_REPLY_TEMPLATE: Record<DeclineReason, string> = {
  emergency: '这件事情况紧急，请马上拨打 110、119 或 120，我们也会同时联系有关部门到场。',
  legalChannel: '这件事已进入法定程序，请按程序等候结果；程序结束后仍有需要，可以再提。',
  duplicate: '这件事已经在办理，编号是        ，您可以在该议题下附议并查看进展。',
  confidential: '这件事涉及不能公开的内容，不适合公开商量。网格员会单独和您联系。',
  beyondRemit: '这件事不由社区决定，负责的单位是        ，电话        ，我们可以帮您转达。',
  unlawful: '这件事按规定不能这样办，依据是        。可以考虑的办法是        。',
}

/** How far a matter reaches, and with it who leads: the council of one grid, or a wider body. */
export const ITEM_SCOPES = ['grid', 'community', 'multiCommunity'] as const
export type ItemScope = (typeof ITEM_SCOPES)[number]

export const ITEM_SCOPE_TEXT: Record<ItemScope, string> = {
  grid: '本网格',
  community: '本社区',
  multiCommunity: '多个社区',
}

/** Where a matter came to rest (着落). */
export const DISPOSITIONS = [
  'handledAtOnce',
  'explained',
  'referred',
  'declined',
  'lapsed',
  'postponed',
  'merged',
  'notAdopted',
  'carriedOut',
  'withdrawn',
  'sentBack',
] as const
export type Disposition = (typeof DISPOSITIONS)[number]

export const DISPOSITION_TEXT: Record<Disposition, string> = {
  handledAtOnce: '当场办结',
  explained: '已作解释',
  referred: '已由其他单位答复',
  declined: '未受理，已说明理由',
  lapsed: '附议人数不够，暂缓',
  postponed: '议事会决定延后再议',
  merged: '并入同类议题',
  notAdopted: '议事后未采纳',
  carriedOut: '已落实',
  withdrawn: '提出人撤回',
  sentBack: '内容需要修改，已退回',
}
