import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { ITEM_TEXT_LIMITS } from '@linyi/shared/domain/agenda/item'
import {
  DECIDING_BODIES,
  DECIDING_BODY_TEXT,
  PARTY_KIND_TEXT,
  PARTY_KINDS,
  REACHED_BY_NOTICE,
} from '@linyi/shared/domain/agenda/stakeholder'
import { daysAfter, daysBefore } from '@/components/act-form/act-days'
import { chosenOf, isChosen, optionsOf, wordOf, type ActForm } from './act-form'

const OPINIONS = [
  { value: 'agree', text: '同意提交议事会', note: '由议事长组织讨论和表决', icon: 'check' },
  { value: 'back', text: '退回重新初审', note: '情况还没有弄清，请网格员再核实', icon: 'refresh' },
  { value: 'refuse', text: '不同意', note: '议题到此结束，要向居民说明理由', icon: 'cross' },
] as const

const OPINION_BUTTON: Readonly<Record<string, string>> = {
  agree: '同意，提交议事会',
  back: '退回重新初审',
  refuse: '不同意，答复居民',
}

const OPINION_DONE: Readonly<Record<string, string>> = {
  agree: '已提交议事会',
  back: '已退回重新初审',
  refuse: '已答复居民',
}

/** 党组织审议: minutes before anything is put to the council. */
export const reviewAct: ActForm = {
  title: '党组织审议',
  ability: 'review',
  button: ({ words }) => OPINION_BUTTON[words['opinion'] ?? ''] ?? '提交审议意见',
  done: ({ words }) => OPINION_DONE[words['opinion'] ?? ''] ?? '',
  fields: (_item, now) => [
    {
      kind: 'choice',
      name: 'opinion',
      label: '审议意见',
      options: OPINIONS,
      need: '请先选一项。',
    },
    {
      kind: 'choice',
      name: 'heldOn',
      label: '哪天开的会（没有选时，算今天）',
      options: daysBefore(now),
      isTiles: true,
      when: isChosen('opinion', 'agree'),
    },
    {
      kind: 'text',
      name: 'body',
      label: '哪一级党组织（可以不写）',
      hint: '比如：第八网格党支部委员会',
      limit: ITEM_TEXT_LIMITS.name,
      when: isChosen('opinion', 'agree'),
    },
    {
      kind: 'text',
      name: 'minutes',
      label: '审议记录',
      hint: '写明谁参加、讨论了什么、结果如何。会显示在办理进展里。',
      limit: ITEM_TEXT_LIMITS.minutes,
      lines: 6,
      need: '请写审议记录。',
      when: isChosen('opinion', 'agree'),
    },
    {
      kind: 'text',
      name: 'reason',
      label: '为什么退回',
      limit: ITEM_TEXT_LIMITS.note,
      lines: 3,
      need: '请写明还要核实什么。',
      when: isChosen('opinion', 'back'),
    },
    {
      kind: 'text',
      name: 'reply',
      label: '给提出人的答复',
      hint: '说明为什么，以及可以找谁、怎么办。提出人会看到原文。',
      limit: ITEM_TEXT_LIMITS.reply,
      lines: 5,
      need: '请写答复。',
      when: isChosen('opinion', 'refuse'),
    },
  ],
  call: (itemId, values) => {
    const heldOn = wordOf(values, 'heldOn')
    switch (wordOf(values, 'opinion')) {
      case 'back':
        return {
          name: 'agenda.returnToScreening',
          input: { itemId, reason: wordOf(values, 'reason') },
        }
      case 'refuse':
        return { name: 'agenda.refuse', input: { itemId, reply: wordOf(values, 'reply') } }
      default:
        return {
          name: 'agenda.agree',
          input: {
            itemId,
            minutes: wordOf(values, 'minutes'),
            body: wordOf(values, 'body'),
            ...(heldOn === '' ? {} : { heldOn }),
          },
        }
    }
  },
}

export const moveAct: ActForm = {
  title: '书记动议',
  ability: 'move',
  note: '附议人数还不够时，书记可以动议直接提交党组织审议。理由会公开。',
  button: '动议，提交审议',
  done: '已提交党组织审议',
  fields: () => [
    {
      kind: 'text',
      name: 'reason',
      label: '动议的理由',
      limit: ITEM_TEXT_LIMITS.note,
      lines: 3,
      need: '请写明理由。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.move',
    input: { itemId, reason: wordOf(values, 'reason') },
  }),
}

/** Parties that still have to be asked one by one. */
function uninvited({ stakeholders }: ItemInfo) {
  return PARTY_KINDS.filter((kind) =>
    stakeholders.some(
      (party) => party.kind === kind && !party.isInvited && !REACHED_BY_NOTICE.includes(kind),
    ),
  )
}

export const inviteAct: ActForm = {
  title: '邀请有关各方',
  ability: 'invite',
  note: '有关各方都邀请到以后，议事会才能讨论。居民和议事会由公告通知，不用逐一登记。',
  button: '记下已邀请',
  done: '已记下邀请',
  fields: (item) => {
    const open = uninvited(item)
    return [
      {
        kind: 'many',
        name: 'kinds',
        label: '这次邀请了谁（可以多选）',
        options: optionsOf(open.length === 0 ? PARTY_KINDS : open, PARTY_KIND_TEXT),
        need: '请选邀请了谁。',
      },
      {
        kind: 'text',
        name: 'text',
        label: '怎么邀请的',
        hint: '比如：11月23日 电话邀请供电公司王经理，答应到会。',
        limit: ITEM_TEXT_LIMITS.note,
        lines: 3,
        need: '请写怎么邀请的。',
      },
    ]
  },
  call: (itemId, values) => ({
    name: 'agenda.invite',
    input: {
      itemId,
      kinds: PARTY_KINDS.filter((kind) => values.many['kinds']?.includes(kind)),
      text: wordOf(values, 'text'),
    },
  }),
}

export const deliberateAct: ActForm = {
  title: '议事会开始讨论',
  ability: 'deliberate',
  button: '开始讨论',
  done: '已开始讨论',
  fields: () => [
    {
      kind: 'text',
      name: 'text',
      label: '讨论安排',
      hint: '写明什么时候、在哪里、谁参加。',
      limit: ITEM_TEXT_LIMITS.reply,
      lines: 4,
      need: '请写讨论安排。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.deliberate',
    input: { itemId, text: wordOf(values, 'text') },
  }),
}

const ENDS = [
  { value: 'consent', text: '协商一致', note: '两次询问都没有人反对，不用表决', icon: 'check' },
  { value: 'postpone', text: '延后再议', note: '多数同意，定下日期，到期继续讨论', icon: 'clock' },
  {
    value: 'escalate',
    text: '提交更大范围决定',
    note: '分歧大、两轮没有结果，或超出议事会权限',
    icon: 'people',
  },
] as const

const ASKED = [{ value: 'twice', text: '我已两次询问，没有人反对' }] as const

const DECIDING_BODY = {
  kind: 'choice',
  name: 'body',
  label: '提交给谁决定',
  options: optionsOf(DECIDING_BODIES, DECIDING_BODY_TEXT),
  need: '请选由谁决定。',
} as const

const escalation: ActForm['call'] = (itemId, values) => ({
  name: 'agenda.escalate',
  input: {
    itemId,
    body: chosenOf(DECIDING_BODIES, values, 'body'),
    reason: wordOf(values, 'text'),
  },
})

export const concludeAct: ActForm = {
  title: '议事会的结论',
  ability: 'conclude',
  button: '记下结论',
  done: '已记下结论',
  fields: (_item, now) => [
    { kind: 'choice', name: 'end', label: '讨论的结论', options: ENDS, need: '请先选一项。' },
    {
      kind: 'many',
      name: 'asked',
      label: '询问有没有人反对',
      options: ASKED,
      need: '请先两次询问有没有人反对。',
      when: isChosen('end', 'consent'),
    },
    {
      kind: 'choice',
      name: 'resumeOn',
      label: '延后到哪天',
      options: daysAfter(now, now).slice(0, 4),
      isTiles: true,
      need: '请选日期。',
      when: isChosen('end', 'postpone'),
    },
    { ...DECIDING_BODY, when: isChosen('end', 'escalate') },
    {
      kind: 'text',
      name: 'text',
      label: '写给居民的说明',
      hint: '写明讨论了什么，为什么这样定。提出人会看到原文。',
      limit: ITEM_TEXT_LIMITS.reply,
      lines: 5,
      need: '请写说明。',
      when: ({ words }) => words['end'] !== undefined,
    },
  ],
  call: (itemId, values) => {
    const text = wordOf(values, 'text')
    switch (wordOf(values, 'end')) {
      case 'postpone':
        return {
          name: 'agenda.postpone',
          input: { itemId, resumeOn: wordOf(values, 'resumeOn'), reply: text },
        }
      case 'escalate':
        return escalation(itemId, values)
      default:
        return { name: 'agenda.consent', input: { itemId, text, hasAskedTwice: true } }
    }
  },
}

/** A matter that the council may not open at all, as one of several communities. */
export const escalateAct: ActForm = {
  title: '提交更大范围决定',
  ability: 'escalate',
  note: '党组织先审议，再由更大范围决定。提出人会看到您的说明。',
  button: '提交党组织审议',
  done: '已提交党组织审议',
  fields: () => [
    DECIDING_BODY,
    {
      kind: 'text',
      name: 'text',
      label: '写给居民的说明',
      hint: '写明为什么议事会不能决定。',
      limit: ITEM_TEXT_LIMITS.reply,
      lines: 5,
      need: '请写说明。',
    },
  ],
  call: escalation,
}

const PASSED = [
  { value: 'yes', text: '通过', icon: 'check' },
  { value: 'no', text: '没有通过', icon: 'cross' },
] as const

export const recordDecisionAct: ActForm = {
  title: '登记更大范围的决定',
  ability: 'recordDecision',
  button: '登记决定',
  done: '已登记决定',
  fields: (_item, now) => [
    {
      kind: 'choice',
      name: 'isPassed',
      label: '会议的决定',
      options: PASSED,
      isTiles: true,
      need: '请选通过没有。',
    },
    {
      kind: 'choice',
      name: 'heldOn',
      label: '哪天开的会',
      options: daysBefore(now),
      isTiles: true,
      need: '请选日期。',
    },
    {
      kind: 'text',
      name: 'text',
      label: '决定的内容',
      hint: '写明应到、实到、同意的人数。',
      limit: ITEM_TEXT_LIMITS.reply,
      lines: 5,
      need: '请写决定的内容。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.recordDecision',
    input: {
      itemId,
      isPassed: wordOf(values, 'isPassed') === 'yes',
      heldOn: wordOf(values, 'heldOn'),
      text: wordOf(values, 'text'),
    },
  }),
}

const CONSENTS = [
  { value: 'yes', text: '同意撤回', icon: 'check' },
  { value: 'no', text: '不同意，继续办理', icon: 'cross' },
] as const

export const decideWithdrawalAct: ActForm = {
  title: '答复撤回申请',
  ability: 'decideWithdrawal',
  note: '这件议题已有邻居附议，撤回要由议事会决定。',
  button: '答复提出人',
  done: '已答复提出人',
  fields: () => [
    {
      kind: 'choice',
      name: 'agrees',
      label: '议事会的意见',
      options: CONSENTS,
      need: '请先选一项。',
    },
    {
      kind: 'text',
      name: 'reply',
      label: '给提出人和附议人的答复',
      limit: ITEM_TEXT_LIMITS.reply,
      lines: 4,
      need: '请写答复。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.decideWithdrawal',
    input: { itemId, agrees: wordOf(values, 'agrees') === 'yes', reply: wordOf(values, 'reply') },
  }),
}
