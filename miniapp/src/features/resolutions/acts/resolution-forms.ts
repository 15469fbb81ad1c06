import type { ResolutionInfo } from '@linyi/shared/contract/resolutions.contract'
import {
  ANNULLER_TEXT,
  ANNULLERS,
  EXECUTOR_TEXT,
  EXECUTORS,
  RESOLUTION_TEXT_LIMITS,
} from '@linyi/shared/domain/resolutions/resolution'
import { daysAfter } from '@/components/act-form/act-days'
import {
  chosenOf,
  isChosen,
  optionsOf,
  wordOf,
  type SubjectForm,
} from '@/components/act-form/act-form'

/** An act on a resolution as a form. */
export type ResolutionForm = SubjectForm<ResolutionInfo, keyof ResolutionInfo['abilities']>

const arrangeAct: ResolutionForm = {
  title: '确定谁来执行',
  ability: 'arrange',
  button: '确定执行单位',
  done: '已确定执行单位',
  fields: (_resolution, now) => [
    {
      kind: 'choice',
      name: 'executor',
      label: '谁来执行',
      options: optionsOf(EXECUTORS, EXECUTOR_TEXT),
      need: '请选一项。',
    },
    {
      kind: 'text',
      name: 'entrustedBy',
      label: '受哪个单位委托',
      hint: '办完要向委托单位报告，并登记答复。',
      limit: RESOLUTION_TEXT_LIMITS.entruster,
      need: '请写委托单位。',
      when: isChosen('executor', 'government'),
    },
    {
      kind: 'choice',
      name: 'reviewOn',
      label: '什么时候复核还合不合适（可以不选）',
      options: daysAfter(now, now).slice(3),
      isTiles: true,
    },
  ],
  call: (resolutionId, values) => ({
    name: 'resolutions.arrange',
    input: {
      resolutionId,
      executor: chosenOf(EXECUTORS, values, 'executor'),
      entrustedBy: wordOf(values, 'entrustedBy'),
      ...(wordOf(values, 'reviewOn') === '' ? {} : { reviewOn: wordOf(values, 'reviewOn') }),
    },
  }),
}

const recordDissentAct: ResolutionForm = {
  title: '记录我的不同意见',
  ability: 'recordDissent',
  note: '记录在案以后，五个工作日内会有人向您解释。您的姓名和意见只给书记和议事长看，大家只看到有几位。',
  button: '记录在案',
  done: '已记录，会有人向您解释',
  fields: () => [
    {
      kind: 'text',
      name: 'text',
      label: '您的不同意见',
      limit: RESOLUTION_TEXT_LIMITS.dissent,
      lines: 4,
      need: '请写您的意见。',
    },
  ],
  call: (resolutionId, values) => ({
    name: 'resolutions.recordDissent',
    input: { resolutionId, text: wordOf(values, 'text') },
  }),
}

const explainAct = (dissentId: string): ResolutionForm => ({
  title: '解释为什么这样决定',
  ability: 'explainDissent',
  button: '发给他',
  done: '已解释，本人会收到',
  fields: () => [
    {
      kind: 'text',
      name: 'text',
      label: '解释',
      hint: '说清楚为什么这样定、他的意见哪些采纳了、哪些没有。',
      limit: RESOLUTION_TEXT_LIMITS.explanation,
      lines: 5,
      need: '请写解释。',
    },
  ],
  call: (resolutionId, values) => ({
    name: 'resolutions.explainDissent',
    input: { resolutionId, dissentId, text: wordOf(values, 'text') },
  }),
})

const reportAct: ResolutionForm = {
  title: '向委托单位报告',
  ability: 'reportToEntruster',
  button: '登记这份报告',
  done: '已报告，等委托单位答复',
  note: ({ entrustedBy }) => `报告给：${entrustedBy ?? '委托单位'}。内容会公开。`,
  fields: () => [
    {
      kind: 'text',
      name: 'text',
      label: '办理情况',
      limit: RESOLUTION_TEXT_LIMITS.report,
      lines: 6,
      need: '请写办理情况。',
    },
  ],
  call: (resolutionId, values) => ({
    name: 'resolutions.reportToEntruster',
    input: { resolutionId, text: wordOf(values, 'text') },
  }),
}

const REPLIES = [
  { value: 'yes', text: '采纳', icon: 'check' },
  { value: 'no', text: '没有采纳', icon: 'cross' },
] as const

const replyAct: ResolutionForm = {
  title: '登记委托单位的答复',
  ability: 'recordEntrusterReply',
  button: '登记答复',
  done: '已登记委托单位的答复',
  fields: () => [
    {
      kind: 'choice',
      name: 'isAdopted',
      label: '采纳了吗',
      options: REPLIES,
      need: '请选一项。',
    },
    {
      kind: 'text',
      name: 'text',
      label: '答复内容',
      limit: RESOLUTION_TEXT_LIMITS.report,
      lines: 5,
      need: '请写答复内容。',
    },
  ],
  call: (resolutionId, values) => ({
    name: 'resolutions.recordEntrusterReply',
    input: {
      resolutionId,
      isAdopted: wordOf(values, 'isAdopted') === 'yes',
      text: wordOf(values, 'text'),
    },
  }),
}

const supersedeAct: ResolutionForm = {
  title: '由新决议代替',
  ability: 'supersede',
  note: '被代替的决议不再执行，文字和票数都保留，大家还能查到。',
  button: '由新决议代替',
  done: '已由新决议代替',
  fields: () => [
    {
      kind: 'target',
      name: 'by',
      label: '哪一份新决议',
      need: '请选新的决议。',
    },
    {
      kind: 'text',
      name: 'reason',
      label: '为什么代替',
      limit: RESOLUTION_TEXT_LIMITS.reason,
      lines: 3,
      need: '请写明理由。',
    },
  ],
  call: (resolutionId, values) => ({
    name: 'resolutions.supersede',
    input: { resolutionId, byResolutionId: wordOf(values, 'by'), reason: wordOf(values, 'reason') },
  }),
}

const annulAct: ResolutionForm = {
  title: '撤销决议',
  ability: 'annul',
  note: '撤销以后停止执行，正在办的工作都停下，议题退回议事会。理由公开。',
  button: '撤销这份决议',
  done: '已撤销，议题退回议事会',
  fields: () => [
    {
      kind: 'choice',
      name: 'by',
      label: '谁撤销的',
      options: optionsOf(ANNULLERS, ANNULLER_TEXT),
      need: '请选一项。',
    },
    {
      kind: 'text',
      name: 'legalReason',
      label: '法律依据和理由',
      hint: '写明违反哪部法律、哪一条。',
      limit: RESOLUTION_TEXT_LIMITS.reason,
      lines: 4,
      need: '请写法律依据。',
    },
  ],
  call: (resolutionId, values) => ({
    name: 'resolutions.annul',
    input: {
      resolutionId,
      by: chosenOf(ANNULLERS, values, 'by'),
      legalReason: wordOf(values, 'legalReason'),
    },
  }),
}

export const RESOLUTION_FORMS = {
  arrange: arrangeAct,
  recordDissent: recordDissentAct,
  report: reportAct,
  reply: replyAct,
  supersede: supersedeAct,
  annul: annulAct,
} as const satisfies Readonly<Record<string, ResolutionForm>>

export type ResolutionActKey = keyof typeof RESOLUTION_FORMS

/** The form of an act by its word in the address; null for a word that is none. */
export function resolutionFormOf(word: string | null, about: string | null): ResolutionForm | null {
  if (word === 'explain') return about === null ? null : explainAct(about)
  const forms: Readonly<Record<string, ResolutionForm>> = RESOLUTION_FORMS
  return word !== null && Object.keys(forms).includes(word) ? (forms[word] ?? null) : null
}
