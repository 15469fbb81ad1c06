import { IMPORTANCE_TEXT, NOTICE_SHOW_TEXT } from '../domain/inbox/notice-kind'
import { NOTICE_PAGE_TEXT } from '../domain/inbox/notice-page'
import {
  CHECK_STATUS_TEXT,
  CHECK_TRAY_TEXT,
  CHECKED_KIND_TEXT,
  DOUBT_TEXT,
} from '../domain/checks/check'
import { REPORTED_KIND_TEXT } from '../domain/checks/report'
import {
  FEEDBACK_KIND_TEXT,
  FEEDBACK_STATUS_TEXT,
  FEEDBACK_TRAY_TEXT,
} from '../domain/feedback/feedback'
import { MEDIA_DOUBT_TEXT, MEDIA_KIND_TEXT, MEDIA_STATE_TEXT } from '../domain/checks/media-check'
import { CONSENT_FORM_TEXT, CONTACT_WAY_TEXT, INTAKE_CHANNEL_TEXT } from '../domain/agenda/intake'
import {
  ACTION_STATUS_TEXT,
  ACTION_VIEW_TEXT,
  ACTOR_KIND_TEXT,
  INSPECTION_VERDICT_TEXT,
  PHOTO_STAGE_TEXT,
} from '../domain/actions/action'
import {
  FOUR_STEP_TEXT,
  FOUR_STEPS_STATUS_TEXT,
  RESIDENT_BODY_TEXT,
} from '../domain/agenda/four-steps'
import { ITEM_CATEGORY_TEXT, ITEM_GROUP_TEXT, ITEM_STATUS_TEXT } from '../domain/agenda/item'
import { SUPERVISION_LEVEL_TEXT } from '../domain/agenda/item-clock.rules'
import { ITEM_QUEUE_TEXT } from '../domain/agenda/item-queue'
import { MERGE_ANSWER_TEXT } from '../domain/agenda/item-merge'
import { ADDED_RECORD_KIND_TEXT, RECORD_KIND_TEXT } from '../domain/agenda/item-record'
import {
  RATER_STANDING_TEXT,
  REOPEN_GROUND_TEXT,
  SOLVED_ANSWER_TEXT,
} from '../domain/agenda/item-survey'
import {
  DECIDING_BODY_TEXT,
  DECISION_WAY_TEXT,
  PARTY_KIND_TEXT,
} from '../domain/agenda/stakeholder'
import {
  ADMISSION_BASIS_TEXT,
  DECLINE_REASON_TEXT,
  DISPOSITION_TEXT,
  ITEM_SCOPE_TEXT,
  TRIAGE_LEVEL_TEXT,
} from '../domain/agenda/triage'
import {
  BALLOT_RESULT_TEXT,
  BALLOT_STATUS_TEXT,
  CHOICE_TEXT,
  LEGAL_EFFECT_TEXT,
  PAPER_ORIGIN_TEXT,
  SECRECY_TEXT,
} from '../domain/ballots/ballot'
import { DOOR_OUTCOME_TEXT } from '../domain/ballots/doorstep'
import { ELECTORATE_UNIT_TEXT } from '../domain/ballots/electorate'
import { AREA_SOURCE_TEXT } from '../domain/ballots/owner-units'
import { METHOD_KIND_TEXT, RANKED_COUNT_TEXT } from '../domain/ballots/method'
import { URGENCY_TEXT } from '../domain/calendar/deadline'
import {
  MEASURE_LIST_TEXT,
  MEASURE_UNIT_TEXT,
  MEASURED_PLACE_KIND_TEXT,
} from '../domain/measures/measure'
import { CANDIDATE_STATUS_TEXT, CONSTITUENCY_TEXT } from '../domain/councils/council'
import {
  MOTION_KIND_TEXT,
  MOTION_STATUS_TEXT,
  RULING_TEXT,
  SPEECH_STATUS_TEXT,
  STANCE_TEXT,
  VOTE_WAY_TEXT,
} from '../domain/floor/motion'
import { ASSISTED_CONSENT_TEXT } from '../domain/households/assisted'
import { CLAIM_STATUS_TEXT, ROLL_MATCH_TEXT } from '../domain/households/claim'
import {
  BALLOT_TASK_KIND_TEXT,
  MEETING_TASK_KIND_TEXT,
  OUTCOME_TASK_KIND_TEXT,
  QUEUE_KIND_TEXT,
  TASK_KIND_TEXT,
} from '../domain/inbox/task'
import { ASK_MOMENT_TEXT, MESSAGE_ANSWER_TEXT } from '../domain/messages/consent.rules'
import { DELIVERY_OUTCOME_TEXT } from '../domain/messages/delivery'
import { MESSAGE_TEMPLATE_TEXT } from '../domain/messages/message-template'
import { NOTICE_KIND_TEXT } from '../domain/inbox/notice-kind'
import { LISTENING_STATUS_TEXT } from '../domain/listening/listening'
import {
  ATTENDANCE_KIND_TEXT,
  CHECK_IN_WAY_TEXT,
  INVITATION_WAY_TEXT,
  REGISTRATION_TEXT,
} from '../domain/meetings/attendance'
import {
  CALENDAR_VIEW_TEXT,
  ENTRY_STATUS_TEXT,
  MEETING_SERVICE_TEXT,
  MEETING_STATUS_TEXT,
  MEETING_TYPE_TEXT,
} from '../domain/meetings/meeting'
import { MINUTES_STATUS_TEXT, SIGNER_TEXT } from '../domain/minutes/minutes'
import {
  MONEY_DIRECTION_TEXT,
  OBJECTION_STATUS_TEXT,
  OUTCOME_FIELD_TEXT,
  OUTCOME_KIND_TEXT,
  OUTCOME_PHASE_TEXT,
  OUTCOME_STATUS_TEXT,
} from '../domain/outcomes/outcome'
import { MASKED_FIELD_TEXT } from '../domain/outcomes/outcome-content'
import {
  RELATION_TEXT,
  RESIDENCY_END_TEXT,
  VERIFICATION_BASIS_TEXT,
} from '../domain/people/residency'
import { DESK_ANSWER_TEXT } from '../domain/people/desk-sign-in'
import { DEVICE_KIND_TEXT } from '../domain/people/device'
import { REVEALED_FIELD_TEXT, REVEAL_PURPOSE_TEXT } from '../domain/people/reveal'
import { ROLE_TEXT } from '../domain/people/role'
import {
  ANNULLER_TEXT,
  EXECUTOR_TEXT,
  RESOLUTION_STATUS_TEXT,
} from '../domain/resolutions/resolution'
import {
  REPORT_GROUND_TEXT,
  STATEMENT_KIND_TEXT,
  STATEMENT_SORT_TEXT,
  STATEMENT_STATUS_TEXT,
  STATEMENT_TRAY_TEXT,
} from '../domain/statements/statement'
import { STANDING_TEXT } from '../domain/people/standing'
import {
  ASSIGNMENT_STATE_TEXT,
  DUTY_TYPE_TEXT,
  MEMBER_ORIGIN_TEXT,
  SCOPE_KIND_TEXT,
} from '../domain/roles/assignment'
import { PARTY_LEVEL_TEXT } from '../domain/places/party-unit'
import { PLACE_KIND_TEXT } from '../domain/places/place'
import { MASK_KIND_TEXT } from '../domain/text/mask-kind'

/** The Chinese words of every enum that crosses the wire; `ITEM_STATUS_TEXT` are those of `ItemStatus`. */
export const ENUM_TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ROLE_TEXT,
  DEVICE_KIND_TEXT,
  DESK_ANSWER_TEXT,
  REVEALED_FIELD_TEXT,
  REVEAL_PURPOSE_TEXT,
  STANDING_TEXT,
  SCOPE_KIND_TEXT,
  MEMBER_ORIGIN_TEXT,
  DUTY_TYPE_TEXT,
  ASSIGNMENT_STATE_TEXT,
  CONSTITUENCY_TEXT,
  CANDIDATE_STATUS_TEXT,
  PARTY_LEVEL_TEXT,
  PLACE_KIND_TEXT,
  FOUR_STEP_TEXT,
  FOUR_STEPS_STATUS_TEXT,
  RESIDENT_BODY_TEXT,
  MASK_KIND_TEXT,
  ITEM_STATUS_TEXT,
  ITEM_GROUP_TEXT,
  ITEM_CATEGORY_TEXT,
  ADMISSION_BASIS_TEXT,
  DECLINE_REASON_TEXT,
  LEGAL_EFFECT_TEXT,
  CHOICE_TEXT,
  BALLOT_RESULT_TEXT,
  BALLOT_STATUS_TEXT,
  SECRECY_TEXT,
  PAPER_ORIGIN_TEXT,
  ELECTORATE_UNIT_TEXT,
  METHOD_KIND_TEXT,
  RANKED_COUNT_TEXT,
  AREA_SOURCE_TEXT,
  DOOR_OUTCOME_TEXT,
  OUTCOME_KIND_TEXT,
  OUTCOME_PHASE_TEXT,
  OUTCOME_STATUS_TEXT,
  OUTCOME_FIELD_TEXT,
  MONEY_DIRECTION_TEXT,
  OBJECTION_STATUS_TEXT,
  MASKED_FIELD_TEXT,
  TASK_KIND_TEXT,
  QUEUE_KIND_TEXT,
  MEETING_TASK_KIND_TEXT,
  BALLOT_TASK_KIND_TEXT,
  OUTCOME_TASK_KIND_TEXT,
  NOTICE_KIND_TEXT,
  MESSAGE_TEMPLATE_TEXT,
  MESSAGE_ANSWER_TEXT,
  ASK_MOMENT_TEXT,
  DELIVERY_OUTCOME_TEXT,
  STATEMENT_KIND_TEXT,
  STATEMENT_STATUS_TEXT,
  STATEMENT_SORT_TEXT,
  STATEMENT_TRAY_TEXT,
  REPORT_GROUND_TEXT,
  TRIAGE_LEVEL_TEXT,
  ITEM_SCOPE_TEXT,
  DISPOSITION_TEXT,
  INTAKE_CHANNEL_TEXT,
  CONSENT_FORM_TEXT,
  CONTACT_WAY_TEXT,
  RECORD_KIND_TEXT,
  ADDED_RECORD_KIND_TEXT,
  MERGE_ANSWER_TEXT,
  REOPEN_GROUND_TEXT,
  SOLVED_ANSWER_TEXT,
  MEASURE_LIST_TEXT,
  MEASURE_UNIT_TEXT,
  MEASURED_PLACE_KIND_TEXT,
  RATER_STANDING_TEXT,
  DECISION_WAY_TEXT,
  URGENCY_TEXT,
  PARTY_KIND_TEXT,
  DECIDING_BODY_TEXT,
  SUPERVISION_LEVEL_TEXT,
  ITEM_QUEUE_TEXT,
  CLAIM_STATUS_TEXT,
  ROLL_MATCH_TEXT,
  ASSISTED_CONSENT_TEXT,
  RELATION_TEXT,
  RESIDENCY_END_TEXT,
  VERIFICATION_BASIS_TEXT,
  LISTENING_STATUS_TEXT,
  CALENDAR_VIEW_TEXT,
  MEETING_TYPE_TEXT,
  MEETING_STATUS_TEXT,
  MEETING_SERVICE_TEXT,
  ENTRY_STATUS_TEXT,
  ATTENDANCE_KIND_TEXT,
  REGISTRATION_TEXT,
  CHECK_IN_WAY_TEXT,
  INVITATION_WAY_TEXT,
  MOTION_KIND_TEXT,
  MOTION_STATUS_TEXT,
  VOTE_WAY_TEXT,
  STANCE_TEXT,
  SPEECH_STATUS_TEXT,
  RULING_TEXT,
  MINUTES_STATUS_TEXT,
  SIGNER_TEXT,
  ACTION_STATUS_TEXT,
  ACTION_VIEW_TEXT,
  ACTOR_KIND_TEXT,
  INSPECTION_VERDICT_TEXT,
  PHOTO_STAGE_TEXT,
  RESOLUTION_STATUS_TEXT,
  EXECUTOR_TEXT,
  ANNULLER_TEXT,
  CHECK_STATUS_TEXT,
  CHECK_TRAY_TEXT,
  CHECKED_KIND_TEXT,
  DOUBT_TEXT,
  REPORTED_KIND_TEXT,
  FEEDBACK_KIND_TEXT,
  FEEDBACK_STATUS_TEXT,
  FEEDBACK_TRAY_TEXT,
  MEDIA_DOUBT_TEXT,
  MEDIA_KIND_TEXT,
  MEDIA_STATE_TEXT,
  IMPORTANCE_TEXT,
  NOTICE_PAGE_TEXT,
  NOTICE_SHOW_TEXT,
}
