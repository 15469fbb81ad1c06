import { ACTION_ERRORS } from './action-errors'
import { AGENDA_ERRORS } from './agenda-errors'
import type { ActionRefusal } from '../domain/actions/action.rules'
import type {
  EndorseReason,
  ExtendReason as ItemExtendReason,
  FileReason,
  PartReason,
  RaiseReason,
  ReviewReason,
  ScreenReason,
} from '../domain/agenda/item.rules'
import type { FourStepsReason } from '../domain/agenda/four-steps.machine'
import type { ItemReason } from '../domain/agenda/item.machine'
import { BALLOT_ERRORS } from './ballot-errors'
import { CONTENT_ERRORS } from './content-errors'
import type { BallotReason } from '../domain/ballots/ballot.machine'
import type {
  CastReason,
  ExtendReason as BallotExtendReason,
  RemindReason,
  WindowReason,
} from '../domain/ballots/ballot.rules'
import type { MarkReason, MethodReason } from '../domain/ballots/method'
import type { CheckRefusal } from '../domain/checks/check.rules'
import type { StatementRefusal } from '../domain/statements/statement.rules'
import type { ListeningRefusal } from '../domain/listening/listening.rules'
import type { MeetingRefusal } from '../domain/meetings/meeting.rules'
import { HOUSEHOLD_ERRORS } from './household-errors'
import { FLOOR_ERRORS } from './floor-errors'
import { INBOX_ERRORS } from './inbox-errors'
import { LISTENING_ERRORS } from './listening-errors'
import { LIVE_ERRORS } from './live-errors'
import { MEASURE_ERRORS } from './measure-errors'
import { MEDIA_ERRORS } from './media-errors'
import { MEETING_ERRORS } from './meeting-errors'
import { MESSAGE_ERRORS } from './message-errors'
import { RATING_ERRORS } from './rating-errors'
import { RESOLUTION_ERRORS } from './resolution-errors'
import { MINUTES_ERRORS } from './minutes-errors'
import { OPEN_ERRORS } from './open-errors'
import { OUTCOME_ERRORS } from './outcome-errors'
import { SIGN_IN_ERRORS } from './sign-in-errors'
import { STATEMENT_ERRORS } from './statement-errors'
import { VOICE_ERRORS } from './voice-errors'
import type { ClaimReason } from '../domain/households/claim.machine'
import type { ClaimRefusal, SettleReason, VerifyReason } from '../domain/households/claim.rules'
import type {
  AcceptReason,
  AssistReason,
  DelegateReason,
  InviteReason,
  KeeperReason,
  MembershipReason,
  RemoveReason,
} from '../domain/households/household.rules'
import type { CandidateReason } from '../domain/councils/candidate.machine'
import type { DecideReason, RecommendReason } from '../domain/councils/council.rules'
import type { PartyReason } from '../domain/places/party-unit.rules'
import type { PlaceReason } from '../domain/places/place.rules'
import type { ResolutionRefusal } from '../domain/resolutions/resolution.rules'
import type { OutcomeRefusal } from '../domain/outcomes/outcome.rules'
import type { MeasureReason } from '../domain/measures/measure'
import type { MediaRefusal } from '../domain/checks/media-check.rules'
import type { DeliveryReason } from '../domain/messages/delivery.rules'
import type { RatingReason } from '../domain/ratings/rating.rules'
import type { EraseReason } from '../domain/people/erase.rules'
import type {
  AssignReason,
  EndReason,
  ExtendReason,
  ReadReason,
  TermReason,
} from '../domain/roles/assignment.rules'
import type { CallReason } from '../domain/roles/contact.rules'
import type { DeskReason } from '../domain/people/desk-sign-in'
import type { NicknameReason } from '../domain/people/nickname'
import { OFFICE_ERRORS } from './office-errors'
import { FEEDBACK_ERRORS } from './feedback-errors'
import type { FeedbackReason } from '../domain/feedback/feedback.rules'

/** An error's HTTP status and the sentence a resident reads. */
export interface ErrorDefinition {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503
  readonly message: string
}

/** Every reason a rule can give; the registry below must know each of them to compile. */
type DomainReason =
  | RaiseReason
  | EndorseReason
  | FileReason
  | ItemExtendReason
  | PartReason
  | ScreenReason
  | RatingReason
  | MeasureReason
  | MediaRefusal
  | DeliveryReason
  | ReviewReason
  | ItemReason
  | FourStepsReason
  | BallotReason
  | CastReason
  | WindowReason
  | BallotExtendReason
  | RemindReason
  | MarkReason
  | MethodReason
  | StatementRefusal
  | CheckRefusal
  | ListeningRefusal
  | MeetingRefusal
  | ActionRefusal
  | ResolutionRefusal
  | OutcomeRefusal
  | EraseReason
  | DeskReason
  | NicknameReason
  | 'people.desk_too_many_tries'
  | PlaceReason
  | PartyReason
  | ClaimReason
  | ClaimRefusal
  | VerifyReason
  | SettleReason
  | MembershipReason
  | InviteReason
  | AcceptReason
  | DelegateReason
  | RemoveReason
  | KeeperReason
  | AssistReason
  | 'households.too_many_tries'
  | 'households.claim_instead'
  | AssignReason
  | TermReason
  | EndReason
  | ExtendReason
  | ReadReason
  | CallReason
  | RecommendReason
  | DecideReason
  | CandidateReason
  | FeedbackReason
  | 'ballots.not_chair'

/**
 * Every error the service can answer with. A sentence says what happened, that nothing is lost where
 * that is the worry, and what to do next.
 */
export const ERRORS = {
  'request.invalid': { status: 400, message: '填写的内容有误，请检查标出的地方后再提交。' },
  'request.unknown_operation': { status: 404, message: '没有这个功能，请更新小程序后再试。' },
  'request.key_missing': { status: 400, message: '请求缺少编号，请更新小程序后再试。' },
  'request.key_reused': {
    status: 422,
    message: '这次操作的编号已用于别的内容，请返回后重新操作。',
  },
  'request.too_large': { status: 413, message: '提交的内容太大，请减少文字或图片后再试。' },
  'request.too_many': { status: 429, message: '操作太频繁，请稍等一分钟再试。' },
  'request.conflict': { status: 409, message: '刚刚有人更新了这件事，请刷新后再操作。' },
  'service.failed': { status: 500, message: '服务出了问题，您填写的内容没有丢失，请稍后再试。' },
  'service.unavailable': { status: 503, message: '服务正在启动或维护，请稍后再试。' },

  'session.required': { status: 401, message: '请先登录。' },
  'session.expired': { status: 401, message: '登录已过期，请重新登录。' },

  'people.consent_required': {
    status: 403,
    message: '请先阅读并同意隐私说明，再继续使用。',
  },
  'people.observer_reads_only': {
    status: 403,
    message: '您是观察员，可以查看，不能发言、附议或投票。',
  },
  'people.consent_outdated': {
    status: 409,
    message: '隐私说明有更新，请重新阅读后再同意。',
  },
  'people.too_young': {
    status: 403,
    message: '年满 14 周岁才能注册，请由家人代为反映，或到社区服务站当面说。',
  },
  'people.not_staff': {
    status: 403,
    message: '只有负责本片区的工作人员可以查看居民信息。',
  },
  'people.not_found': { status: 404, message: '没有找到这位居民，可能不属于您的社区。' },
  'people.out_of_scope': { status: 403, message: '这位居民不住在您负责的范围内。' },
  'people.office_held': {
    status: 409,
    message: '您还担任职务，请先请社区书记办理交接，再注销账号。',
  },
  'people.persona_unknown': { status: 404, message: '没有这位演示人物，请重新选择。' },
  'people.demo_only': { status: 403, message: '这个功能只在演示环境中提供。' },

  'demo.too_far': { status: 409, message: '演示时间已经拨到头了，重置演示后可以从头再来。' },

  'photos.unreadable': { status: 415, message: '这张图片无法识别，请换一张 JPG 或 PNG 图片。' },
  'photos.unknown': { status: 422, message: '有图片没有上传成功，请重新选择图片。' },

  'places.not_found': { status: 404, message: '没有找到这个地点。' },
  'places.not_staff': { status: 403, message: '地点资料由社区工作人员查看。' },
  'places.not_keeper': { status: 403, message: '网格、小区、楼栋和党组织由社区书记维护。' },
  'places.not_household_keeper': {
    status: 403,
    message: '房屋由本网格的网格员或社区书记维护。',
  },
  'places.name_taken': { status: 409, message: '已经有同名的地点，请换一个名称。' },
  'places.unit_unknown': { status: 422, message: '这栋楼没有这个单元，请检查单元号。' },
  'places.units_in_use': {
    status: 409,
    message: '要去掉的单元里还有房屋，单元数不能减少。',
  },
  'places.not_empty': { status: 409, message: '里面还有在用的地点或居民，处理好后才能停用。' },
  'places.party_level_wrong': { status: 422, message: '党组织要按四级设置，请检查它的上级。' },
  'places.party_place_wrong': {
    status: 422,
    message: '党组织所在的地点与级别或上级不符，请重新选择。',
  },
  'places.file_unreadable': {
    status: 415,
    message: '这个文件读不出来，请用下载的模板填写后再上传。',
  },
  'places.file_too_large': { status: 413, message: '表格太大，请拆成几个文件分别导入。' },
  'places.import_refused': {
    status: 422,
    message: '表格里有错误，什么都没有导入，请改好后再传。',
  },

  ...HOUSEHOLD_ERRORS,

  ...AGENDA_ERRORS,

  ...BALLOT_ERRORS,

  ...CONTENT_ERRORS,
  ...OUTCOME_ERRORS,
  ...OPEN_ERRORS,

  ...OFFICE_ERRORS,
  ...FLOOR_ERRORS,
  ...INBOX_ERRORS,
  ...LISTENING_ERRORS,
  ...LIVE_ERRORS,
  ...MEASURE_ERRORS,
  ...MESSAGE_ERRORS,
  ...MEETING_ERRORS,
  ...ACTION_ERRORS,
  ...RESOLUTION_ERRORS,
  ...RATING_ERRORS,
  ...MINUTES_ERRORS,
  ...MEDIA_ERRORS,
  ...SIGN_IN_ERRORS,
  ...STATEMENT_ERRORS,
  ...VOICE_ERRORS,
  ...FEEDBACK_ERRORS,
} as const satisfies Record<DomainReason | `${string}.${string}`, ErrorDefinition>

export type ErrorCode = keyof typeof ERRORS

/** Codes that any operation may answer with. */
export const COMMON_ERRORS = [
  'request.invalid',
  'request.too_large',
  'request.too_many',
  'service.failed',
  'service.unavailable',
] as const satisfies readonly ErrorCode[]

/** Codes that any operation with a session may answer with. */
export const SESSION_ERRORS = [
  'session.required',
  'session.expired',
  'session.ended',
  'people.consent_required',
  'people.observer_reads_only',
] as const satisfies readonly ErrorCode[]

/** Codes that any operation behind a signed link may answer with. */
export const LINK_ERRORS = ['actions.link_invalid'] as const satisfies readonly ErrorCode[]

/** Codes that any command may answer with. */
export const COMMAND_ERRORS = [
  'request.key_missing',
  'request.key_reused',
  'request.conflict',
] as const satisfies readonly ErrorCode[]

/** Codes that any command may answer with whose texts others will see. */
export const CONTENT_REFUSED = [
  'content.refused',
  'content.held',
  'content.held_visit',
  'content.not_passed',
  'content.taken_back',
] as const satisfies readonly ErrorCode[]

/** The body of every refusal. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode
    readonly message: string
    readonly details?: readonly { readonly path: string; readonly message: string }[]
    readonly requestId: string
  }
}
