import { ITEM_TEXT_LIMITS } from '@linyi/shared/domain/agenda/item'
import { MERGE_ANSWER_TEXT, MERGE_ANSWERS } from '@linyi/shared/domain/agenda/item-merge'
import { REOPEN_GROUND_TEXT, REOPEN_GROUNDS } from '@linyi/shared/domain/agenda/item-survey'
import { chosenOf, optionsOf, wordOf, type ActField, type ActForm } from './act-form'

const ANSWERS = [
  {
    value: 'keep',
    text: MERGE_ANSWER_TEXT.keep,
    note: '您的附议算到合并后的议题里',
    icon: 'check',
  },
  { value: 'withdraw', text: MERGE_ANSWER_TEXT.withdraw, note: '不再计算您的附议', icon: 'cross' },
] as const

export const appealAct: ActForm = {
  title: '申请复核',
  ability: 'appeal',
  note: '只能申请一次，由另一位工作人员重新初审。',
  button: '提交复核申请',
  done: '已提交，由另一位工作人员复核',
  fields: () => [
    {
      kind: 'text',
      name: 'text',
      label: '为什么申请复核？',
      hint: '写明答复里哪里不对，或还有什么情况。',
      limit: ITEM_TEXT_LIMITS.reply,
      lines: 5,
      need: '请写明理由。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.appeal',
    input: { itemId, text: wordOf(values, 'text') },
  }),
}

export const reviveAct: ActForm = {
  title: '重新征集附议',
  ability: 'revive',
  note: '只能重新征集一次。',
  button: '重新征集附议',
  done: '已重新开始征集附议',
  fields: () => [
    {
      kind: 'text',
      name: 'text',
      label: '想对邻居说的话',
      hint: '这次有什么变化，为什么值得再支持一次。',
      limit: ITEM_TEXT_LIMITS.note,
      lines: 3,
      need: '请写一句话。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.revive',
    input: { itemId, text: wordOf(values, 'text') },
  }),
}

export const withdrawAct: ActForm = {
  title: '撤回议题',
  ability: 'withdraw',
  note: ({ endorsers }) =>
    endorsers === 0
      ? '还没有邻居附议，提交后马上撤回。公开的记录会保留。'
      : `已有 ${String(endorsers)} 位邻居附议，撤回要由议事会同意，议事长会答复您。公开的记录会保留。`,
  button: '撤回这件议题',
  done: '已提交撤回',
  fields: () => [
    {
      kind: 'text',
      name: 'reason',
      label: '为什么撤回？',
      limit: ITEM_TEXT_LIMITS.note,
      lines: 3,
      need: '请写明理由。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.withdraw',
    input: { itemId, reason: wordOf(values, 'reason') },
  }),
}

export const answerMergeAct: ActForm = {
  title: '合并后是否继续支持',
  ability: 'answerMerge',
  note: '您附议过的议题并入了另一件同类议题。请您说一声还支不支持；不答复就算继续支持。',
  button: '提交答复',
  done: '已记下，谢谢您',
  fields: () => [
    {
      kind: 'choice',
      name: 'answer',
      label: '您的意思是',
      options: ANSWERS,
      need: '请先选一项。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.answerMerge',
    input: { itemId, answer: chosenOf(MERGE_ANSWERS, values, 'answer') },
  }),
}

const GROUND_FIELD: ActField = {
  kind: 'choice',
  name: 'ground',
  label: '为什么重新办理？',
  options: optionsOf(REOPEN_GROUNDS, REOPEN_GROUND_TEXT),
  need: '请选一项。',
}

export const reopenAct: ActForm = {
  title: '重新办理',
  ability: 'reopen',
  note: '写明有什么新情况，或哪里没有办好。不满意的人达到规定比例时，也可以重新办理。',
  button: '申请重新办理',
  done: '已提交，重新安排落实',
  fields: ({ survey }) => [
    // Without so many who are not content there is one ground alone, and nothing to choose.
    ...(survey?.isWidelyDissatisfied === true ? [GROUND_FIELD] : []),
    {
      kind: 'text',
      name: 'reason',
      label: '有什么新情况，或哪里没有办好？',
      limit: ITEM_TEXT_LIMITS.reply,
      lines: 5,
      need: '请写明情况。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.reopen',
    input: {
      itemId,
      ground: chosenOf(REOPEN_GROUNDS, values, 'ground'),
      reason: wordOf(values, 'reason'),
    },
  }),
}
