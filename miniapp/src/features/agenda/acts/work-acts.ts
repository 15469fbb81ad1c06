import { ITEM_TEXT_LIMITS } from '@linyi/shared/domain/agenda/item'
import {
  ADDED_RECORD_KIND_TEXT,
  ADDED_RECORD_KINDS,
  type AddedRecordKind,
} from '@linyi/shared/domain/agenda/item-record'
import { daysAfter } from '@/components/act-form/act-days'
import { chosenOf, isChosen, optionsOf, photoIdsOf, wordOf, type ActForm } from './act-form'

const PHOTOS_MAX = ITEM_TEXT_LIMITS.photos
/** What only a matter in another body's hands has. */
const OF_REFERRAL: readonly AddedRecordKind[] = ['tracking', 'transferReply']

export const addRecordAct: ActForm = {
  title: '记一笔办理情况',
  ability: 'addRecord',
  button: '记下并公开',
  done: '已记下，邻居可以看到',
  fields: ({ status }) => [
    {
      kind: 'choice',
      name: 'kind',
      label: '做了什么？',
      options: optionsOf(
        ADDED_RECORD_KINDS.filter((kind) => status === 'referred' || !OF_REFERRAL.includes(kind)),
        ADDED_RECORD_KIND_TEXT,
      ),
      isTiles: true,
      need: '请选一项。',
    },
    {
      kind: 'text',
      name: 'party',
      label: '有哪个单位或哪些人参加（可以不写）',
      limit: ITEM_TEXT_LIMITS.name,
    },
    {
      kind: 'text',
      name: 'text',
      label: '情况',
      hint: '写明时间、地点、说定了什么。不要写门牌号和电话。',
      limit: ITEM_TEXT_LIMITS.reply,
      lines: 5,
      need: '请写情况。',
    },
    { kind: 'photos', name: 'photos', label: '照片（可以不加）', limit: PHOTOS_MAX },
  ],
  call: (itemId, values) => ({
    name: 'agenda.addRecord',
    input: {
      itemId,
      kind: chosenOf(ADDED_RECORD_KINDS, values, 'kind'),
      party: wordOf(values, 'party'),
      text: wordOf(values, 'text'),
      photoIds: photoIdsOf(values),
    },
  }),
}

export const finishAct: ActForm = {
  title: '办完并答复',
  ability: 'finish',
  note: '答复以后，请提出人评价。事事有回音，件件有着落。',
  button: '办完，答复提出人',
  done: '已答复，等提出人评价',
  fields: () => [
    {
      kind: 'text',
      name: 'reply',
      label: '给提出人的答复',
      hint: '写明怎么办的、结果如何。提出人会看到原文。',
      limit: ITEM_TEXT_LIMITS.reply,
      lines: 5,
      need: '请写答复。',
    },
    { kind: 'photos', name: 'photos', label: '办好后的照片（可以不加）', limit: PHOTOS_MAX },
  ],
  call: (itemId, values) => ({
    name: 'agenda.finish',
    input: { itemId, reply: wordOf(values, 'reply'), photoIds: photoIdsOf(values) },
  }),
}

const FEN = 100

export const implementAct: ActForm = {
  title: '安排落实',
  ability: 'implement',
  button: '安排落实',
  done: '已安排落实',
  fields: (_item, now) => [
    {
      kind: 'text',
      name: 'lead',
      label: '谁负责',
      hint: '单位或负责人，会公开。',
      limit: ITEM_TEXT_LIMITS.name,
      need: '请写谁负责。',
    },
    {
      kind: 'person',
      name: 'leadId',
      label: '负责人是本社区居民（可以不选）',
      hint: '选了以后，由本人在小程序里报告办结；不选由网格员报告。',
    },
    {
      kind: 'text',
      name: 'task',
      label: '做什么',
      limit: ITEM_TEXT_LIMITS.note,
      lines: 3,
      need: '请写做什么。',
    },
    {
      kind: 'choice',
      name: 'dueOn',
      label: '什么时候完成',
      options: daysAfter(now, now),
      isTiles: true,
      need: '请选期限。',
    },
    {
      kind: 'text',
      name: 'budget',
      label: '经费，单位元（可以不写）',
      limit: 8,
      isFigure: true,
    },
  ],
  call: (itemId, values) => {
    const budget = Math.round(Number(wordOf(values, 'budget')) * FEN)
    return {
      name: 'agenda.implement',
      input: {
        itemId,
        lead: wordOf(values, 'lead'),
        task: wordOf(values, 'task'),
        dueOn: wordOf(values, 'dueOn'),
        ...(values.person === null ? {} : { leadId: values.person.id }),
        ...(budget > 0 ? { budget } : {}),
      },
    }
  },
}

export const claimDoneAct: ActForm = {
  title: '报告已办结',
  ability: 'claimDone',
  note: '议事长和居务监督都签字以后，才算验收通过。',
  button: '报告已办结',
  done: '已报告，等待验收',
  fields: () => [
    {
      kind: 'text',
      name: 'text',
      label: '办了什么',
      limit: ITEM_TEXT_LIMITS.reply,
      lines: 4,
      need: '请写办了什么。',
    },
    {
      kind: 'photos',
      name: 'photos',
      label: '照片或票据',
      limit: PHOTOS_MAX,
      need: '请附照片或票据。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.claimDone',
    input: { itemId, text: wordOf(values, 'text'), photoIds: photoIdsOf(values) },
  }),
}

const FINDINGS = [
  { value: 'accept', text: '办好了，我签字', icon: 'check' },
  { value: 'rework', text: '还有问题，退回整改', icon: 'cross' },
] as const

const FINDING_BUTTON: Readonly<Record<string, string>> = {
  accept: '验收签字',
  rework: '退回整改',
}

export const inspectAct: ActForm = {
  title: '验收',
  ability: 'inspect',
  note: '请到现场看过再签字。议事长和居务监督两人都签字，验收才通过。',
  button: ({ words }) => FINDING_BUTTON[words['finding'] ?? ''] ?? '提交验收意见',
  done: ({ words }) =>
    words['finding'] === 'rework' ? '已退回整改，到期再验收' : '已签字，两人都签后公示',
  fields: ({ action }, now) => [
    {
      kind: 'choice',
      name: 'finding',
      label: '现场看下来',
      options: FINDINGS,
      need: '请先选一项。',
    },
    {
      kind: 'text',
      name: 'text',
      label: '验收情况',
      limit: ITEM_TEXT_LIMITS.note,
      lines: 3,
      need: '请写验收情况。',
      when: isChosen('finding', 'accept'),
    },
    {
      kind: 'text',
      name: 'defects',
      label: '有哪些问题',
      limit: ITEM_TEXT_LIMITS.reply,
      lines: 4,
      need: '请写明问题。',
      when: isChosen('finding', 'rework'),
    },
    {
      kind: 'choice',
      name: 'dueOn',
      label: '整改到什么时候',
      options: daysAfter(action === null ? now : new Date(action.dueAt), now).slice(0, 4),
      isTiles: true,
      need: '请选期限。',
      when: isChosen('finding', 'rework'),
    },
  ],
  call: (itemId, values) =>
    wordOf(values, 'finding') === 'rework'
      ? {
          name: 'agenda.rework',
          input: {
            itemId,
            defects: wordOf(values, 'defects'),
            dueOn: wordOf(values, 'dueOn'),
          },
        }
      : { name: 'agenda.accept', input: { itemId, text: wordOf(values, 'text') } },
}

export const extendAct: ActForm = {
  title: '申请延期',
  ability: 'extend',
  note: '每一步最多延期两次。理由会告诉提出人，也会显示在办理进展里。',
  button: '延期并说明理由',
  done: '已延期，理由已告知提出人',
  fields: ({ dueAt }, now) => [
    {
      kind: 'choice',
      name: 'dueOn',
      label: '延到哪天',
      options: daysAfter(dueAt === null ? now : new Date(dueAt), now).slice(0, 4),
      isTiles: true,
      need: '请选新的期限。',
    },
    {
      kind: 'text',
      name: 'reason',
      label: '为什么延期',
      limit: ITEM_TEXT_LIMITS.note,
      lines: 3,
      need: '请写明理由。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.extend',
    input: { itemId, dueOn: wordOf(values, 'dueOn'), reason: wordOf(values, 'reason') },
  }),
}
