import { CONTACT_WAY_TEXT, CONTACT_WAYS } from '@linyi/shared/domain/agenda/intake'
import {
  ITEM_CATEGORIES,
  ITEM_CATEGORY_TEXT,
  ITEM_TEXT_LIMITS,
} from '@linyi/shared/domain/agenda/item'
import { PARTY_KIND_TEXT, PARTY_KINDS } from '@linyi/shared/domain/agenda/stakeholder'
import {
  ADMISSION_BASES,
  ADMISSION_BASIS_TEXT,
  DECLINE_REASON_TEXT,
  DECLINE_REASONS,
  DECLINE_REPLY_TEMPLATE,
  ITEM_SCOPE_TEXT,
  ITEM_SCOPES,
} from '@linyi/shared/domain/agenda/triage'
import type { Call } from '@/platform/use-api'
import {
  chosenOf,
  isChosen,
  optionsOf,
  photoIdsOf,
  wordOf,
  type ActField,
  type ActForm,
  type ActValues,
} from './act-form'
import { EXIT_BUTTON, EXIT_DONE, EXIT_OPTIONS, EXITS, type Exit } from './screening-exits'

const exitOf = (values: ActValues): Exit => chosenOf(EXITS, values, 'exit')
const on = (exit: Exit) => isChosen('exit', exit)

const REPEATS = [
  { value: 'no', text: '不是' },
  { value: 'yes', text: '是同一件事' },
] as const

const isRepeat = isChosen('repeat', 'yes')

const EXIT_FIELDS: readonly ActField[] = [
  {
    kind: 'choice',
    name: 'exit',
    label: '怎么处理？',
    options: EXIT_OPTIONS,
    need: '请先选一项。',
  },
  {
    kind: 'text',
    name: 'plan',
    label: '打算怎么办',
    hint: '写明谁去办、怎么办。会显示在办理进展里。',
    limit: ITEM_TEXT_LIMITS.note,
    lines: 3,
    need: '请写打算怎么办。',
    when: on('handle'),
  },
  {
    kind: 'choice',
    name: 'basis',
    label: '受理依据',
    hint: '符合其中一项就可以受理。',
    options: optionsOf(ADMISSION_BASES, ADMISSION_BASIS_TEXT),
    need: '请选受理依据。',
    when: on('admit'),
  },
  {
    kind: 'many',
    name: 'parties',
    label: '涉及哪些方面（可以多选）',
    hint: '审议以后要把他们都请到。没有选时，算有关居民。',
    options: optionsOf(PARTY_KINDS, PARTY_KIND_TEXT),
    when: on('admit'),
  },
  {
    kind: 'choice',
    name: 'scope',
    label: '涉及多大范围（没有选时，算本网格）',
    options: optionsOf(ITEM_SCOPES, ITEM_SCOPE_TEXT),
    isTiles: true,
    when: on('admit'),
  },
  {
    kind: 'choice',
    name: 'repeat',
    label: '以前表决没有通过的同一件事吗？（没有选时，算不是）',
    options: REPEATS,
    isTiles: true,
    when: on('admit'),
  },
  {
    kind: 'target',
    isEarlier: true,
    name: 'repeatsId',
    label: '以前是哪一件',
    hint: '半年内表决没有通过的，要有三分之一以上议事会成员附议才能再议。',
    need: '请选一件议题。',
    when: (values) => on('admit')(values) && isRepeat(values),
  },
  {
    kind: 'text',
    name: 'legalReason',
    label: '法律或资金上的原因',
    hint: '写明依据哪条规定，或差在哪里。提出人会看到原文。',
    limit: ITEM_TEXT_LIMITS.reply,
    lines: 5,
    need: '请写明原因。',
    when: on('explain'),
  },
  {
    kind: 'choice',
    name: 'reason',
    label: '不予受理的理由',
    options: optionsOf(DECLINE_REASONS, DECLINE_REASON_TEXT),
    need: '请选理由。',
    when: on('decline'),
  },
  {
    kind: 'text',
    name: 'body',
    label: '转给哪个单位',
    limit: ITEM_TEXT_LIMITS.name,
    need: '请写单位名称。',
    when: on('refer'),
  },
  {
    kind: 'text',
    name: 'contact',
    label: '联系人和电话（可以不写）',
    limit: ITEM_TEXT_LIMITS.name,
    when: on('refer'),
  },
  {
    kind: 'text',
    name: 'letter',
    label: '转办函',
    hint: '写明什么事、希望怎么办、什么时候答复。',
    limit: ITEM_TEXT_LIMITS.reply,
    lines: 5,
    need: '请写转办函。',
    when: on('refer'),
  },
  { kind: 'photos', name: 'photos', label: '附件照片（可以不加）', limit: 9, when: on('refer') },
  {
    kind: 'target',
    name: 'intoId',
    label: '并入哪一件',
    hint: '只能并入同一网格、同一类别、还没有表决的议题。',
    need: '请选一件议题。',
    when: on('merge'),
  },
  {
    kind: 'text',
    name: 'reply',
    label: '给提出人的答复',
    hint: '说明为什么，以及可以找谁、怎么办。提出人会看到原文。',
    limit: ITEM_TEXT_LIMITS.reply,
    lines: 5,
    need: '请写答复。',
    when: isChosen('exit', 'decline', 'merge'),
  },
]

/** A template is put in where nothing was written yet, and exchanged while it is untouched. */
function withTemplate(values: ActValues, changed: string): ActValues {
  if (changed !== 'reason') return values
  const written = values.words['reply'] ?? ''
  const isUntouched = written === '' || Object.values(DECLINE_REPLY_TEMPLATE).includes(written)
  if (!isUntouched) return values
  const reply = DECLINE_REPLY_TEMPLATE[chosenOf(DECLINE_REASONS, values, 'reason')]
  return { ...values, words: { ...values.words, reply } }
}

function admitCall(itemId: string, values: ActValues): Call {
  const kinds = PARTY_KINDS.filter((kind) => values.many['parties']?.includes(kind))
  return {
    name: 'agenda.admit',
    input: {
      itemId,
      basis: chosenOf(ADMISSION_BASES, values, 'basis'),
      scope: chosenOf(ITEM_SCOPES, values, 'scope'),
      ...(kinds.length === 0 ? {} : { stakeholders: kinds.map((kind) => ({ kind })) }),
      ...(isRepeat(values) ? { repeatsId: wordOf(values, 'repeatsId') } : {}),
    },
  }
}

const EXIT_CALL: Record<Exit, (itemId: string, values: ActValues) => Call> = {
  admit: admitCall,
  handle: (itemId, values) => ({
    name: 'agenda.handle',
    input: { itemId, text: wordOf(values, 'plan') },
  }),
  explain: (itemId, values) => ({
    name: 'agenda.explain',
    input: { itemId, legalReason: wordOf(values, 'legalReason') },
  }),
  refer: (itemId, values) => ({
    name: 'agenda.refer',
    input: {
      itemId,
      body: wordOf(values, 'body'),
      contact: wordOf(values, 'contact'),
      letter: wordOf(values, 'letter'),
      photoIds: photoIdsOf(values),
    },
  }),
  merge: (itemId, values) => mergeCall(itemId, values),
  decline: (itemId, values) => ({
    name: 'agenda.decline',
    input: {
      itemId,
      reason: chosenOf(DECLINE_REASONS, values, 'reason'),
      reply: wordOf(values, 'reply'),
    },
  }),
}

function mergeCall(itemId: string, values: ActValues): Call {
  return {
    name: 'agenda.merge',
    input: { itemId, intoId: wordOf(values, 'intoId'), reply: wordOf(values, 'reply') },
  }
}

/** 初审: 小事, 大事 or 难事, or another way out; each is answered to the raiser. */
export const screenAct: ActForm = {
  title: '初审',
  ability: 'screen',
  button: (values) =>
    values.words['exit'] === undefined ? '提交初审意见' : EXIT_BUTTON[exitOf(values)],
  done: (values) => EXIT_DONE[exitOf(values)],
  fields: () => EXIT_FIELDS,
  follow: withTemplate,
  call: (itemId, values) => EXIT_CALL[exitOf(values)](itemId, values),
}

/** An item that is already gathering seconds turns out to be one of another. */
export const mergeAct: ActForm = {
  title: '并入同类议题',
  ability: 'merge',
  note: '附议人和关注人一起转过去，并逐一询问是否继续支持。几天之内可以撤销。',
  button: EXIT_BUTTON.merge,
  done: EXIT_DONE.merge,
  fields: () =>
    EXIT_FIELDS.filter(({ name }) => name === 'intoId' || name === 'reply').map((field) => ({
      ...field,
      when: () => true,
    })),
  call: mergeCall,
}

export const undoMergeAct: ActForm = {
  title: '撤销合并',
  ability: 'undoMerge',
  note: '两边的附议人数恢复原状。',
  button: '撤销合并',
  done: '已撤销，两边恢复原状',
  fields: () => [
    {
      kind: 'text',
      name: 'reason',
      label: '为什么撤销？',
      limit: ITEM_TEXT_LIMITS.note,
      lines: 3,
      need: '请写明理由。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.undoMerge',
    input: { itemId, reason: wordOf(values, 'reason') },
  }),
}

const VERDICTS = [
  { value: 'clear', text: '可以公开', note: '编号并提交，网格员开始联系', icon: 'check' },
  { value: 'sendBack', text: '退回修改', note: '要写明哪里不适合公开', icon: 'cross' },
] as const

const VERDICT_BUTTON: Readonly<Record<string, string>> = {
  clear: '核对通过',
  sendBack: '退回修改',
}

export const checkAct: ActForm = {
  title: '内容核对',
  ability: 'check',
  note: '自动检查拿不准这段文字。核对之前，只有提出人和工作人员看得到。',
  button: ({ words }) => VERDICT_BUTTON[words['verdict'] ?? ''] ?? '提交核对意见',
  done: ({ words }) =>
    words['verdict'] === 'sendBack' ? '已退回，提出人改好可以再提' : '已编号并提交，网格员开始联系',
  fields: () => [
    {
      kind: 'choice',
      name: 'verdict',
      label: '文字和照片适合公开吗？',
      options: VERDICTS,
      need: '请先选一项。',
    },
    {
      kind: 'text',
      name: 'reply',
      label: '退回的原因',
      hint: '告诉提出人改哪里就可以再提。',
      limit: ITEM_TEXT_LIMITS.reply,
      lines: 3,
      need: '请写明原因。',
      when: isChosen('verdict', 'sendBack'),
    },
  ],
  call: (itemId, values) =>
    wordOf(values, 'verdict') === 'sendBack'
      ? { name: 'agenda.sendBack', input: { itemId, reply: wordOf(values, 'reply') } }
      : { name: 'agenda.clear', input: { itemId } },
}

export const contactAct: ActForm = {
  title: '已联系提出人',
  ability: 'contact',
  button: '记下这次联系',
  done: '已记下第一次联系',
  fields: () => [
    {
      kind: 'choice',
      name: 'how',
      label: '怎么联系的？',
      options: optionsOf(CONTACT_WAYS, CONTACT_WAY_TEXT),
      isTiles: true,
      need: '请选联系方式。',
    },
    {
      kind: 'text',
      name: 'text',
      label: '说了什么',
      hint: '会显示在办理进展里，不要写电话和门牌号。',
      limit: ITEM_TEXT_LIMITS.note,
      lines: 3,
      need: '请写联系的情况。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.contact',
    input: {
      itemId,
      how: chosenOf(CONTACT_WAYS, values, 'how'),
      text: wordOf(values, 'text'),
    },
  }),
}

export const correctAct: ActForm = {
  title: '更正类别',
  ability: 'screen',
  button: '更正类别',
  done: '已更正',
  fields: () => [
    {
      kind: 'choice',
      name: 'category',
      label: '应该是哪一类？',
      options: optionsOf(ITEM_CATEGORIES, ITEM_CATEGORY_TEXT),
      isTiles: true,
      need: '请选一类。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.correct',
    input: { itemId, category: chosenOf(ITEM_CATEGORIES, values, 'category') },
  }),
}
