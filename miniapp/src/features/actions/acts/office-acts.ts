import {
  ACTION_TEXT_LIMITS,
  INSPECTION_VERDICT_TEXT,
  INSPECTION_VERDICTS,
} from '@linyi/shared/domain/actions/action'
import { daysAfter } from '@/components/act-form/act-days'
import { chosenOf, isChosen, wordOf } from '@/components/act-form/act-form'
import type { ActionForm } from './action-form'
import { KIND_OPTIONS, kindOf } from './actor-kinds'

const VERDICT_ICON = { sign: 'check', defect: 'cross' } as const

export const verifyAct: ActionForm = {
  title: '验收',
  ability: 'verify',
  note: ({ chairSigned, supervisorSigned }) =>
    chairSigned || supervisorSigned
      ? `${chairSigned ? '议事长' : '居务监督'}已经签字，您签字以后验收就合格了。请到现场看过再签。`
      : '请到现场看过再签。议事长和居务监督两人都签字，验收才合格。',
  button: ({ words }) =>
    words['verdict'] === 'defect'
      ? '退回整改'
      : words['verdict'] === 'sign'
        ? '验收签字'
        : '提交验收意见',
  done: ({ words }) =>
    words['verdict'] === 'defect' ? '已退回整改，到期再验收' : '已签字，两人都签后公示',
  fields: ({ dueAt }, now) => [
    {
      kind: 'choice',
      name: 'verdict',
      label: '现场看下来',
      options: INSPECTION_VERDICTS.map((value) => ({
        value,
        text: INSPECTION_VERDICT_TEXT[value],
        icon: VERDICT_ICON[value],
      })),
      need: '请先选一项。',
    },
    {
      kind: 'text',
      name: 'text',
      label: '验收情况',
      hint: '写明看了哪里、结果怎样。会公开。',
      limit: ACTION_TEXT_LIMITS.text,
      lines: 3,
      need: '请写验收情况。',
      when: isChosen('verdict', 'sign'),
    },
    {
      kind: 'text',
      name: 'defects',
      label: '有哪些问题',
      hint: '一条一条写清楚，负责人照着整改。',
      limit: ACTION_TEXT_LIMITS.text,
      lines: 4,
      need: '请写明问题。',
      when: isChosen('verdict', 'defect'),
    },
    {
      kind: 'choice',
      name: 'dueOn',
      label: '整改到什么时候',
      options: daysAfter(new Date(dueAt), now).slice(0, 4),
      isTiles: true,
      need: '请选期限。',
      when: isChosen('verdict', 'defect'),
    },
  ],
  call: (actionId, values) => {
    const verdict = chosenOf(INSPECTION_VERDICTS, values, 'verdict')
    return {
      name: 'actions.verify',
      input:
        verdict === 'sign'
          ? { actionId, verdict, text: wordOf(values, 'text') }
          : {
              actionId,
              verdict,
              text: wordOf(values, 'defects'),
              dueOn: wordOf(values, 'dueOn'),
            },
    }
  },
}

const ANSWERS = [
  { value: 'keep', text: '维持分派', note: '仍由原来的负责人办理', icon: 'check' },
  { value: 'change', text: '换负责人', note: '由新的负责人接办', icon: 'swap' },
] as const

export const decideAct: ActionForm = {
  title: '答复分派异议',
  ability: 'decideObjection',
  note: ({ objection }) => `负责人的理由：${objection?.reason ?? ''}`,
  button: ({ words }) => (words['answer'] === 'change' ? '换负责人并答复' : '答复'),
  done: '已答复',
  fields: () => [
    {
      kind: 'choice',
      name: 'answer',
      label: '怎么定',
      options: ANSWERS,
      need: '请选一项。',
    },
    {
      kind: 'choice',
      name: 'kind',
      label: '新负责人是',
      options: KIND_OPTIONS,
      isTiles: true,
      need: '请选一项。',
      when: isChosen('answer', 'change'),
    },
    {
      kind: 'text',
      name: 'name',
      label: '新负责人怎么称呼',
      hint: '单位或负责人，会公开。',
      limit: ACTION_TEXT_LIMITS.name,
      need: '请写谁负责。',
      when: isChosen('answer', 'change'),
    },
    {
      kind: 'person',
      name: 'person',
      label: '是本社区居民（可以不选）',
      when: isChosen('answer', 'change'),
    },
    {
      kind: 'text',
      name: 'reply',
      label: '答复',
      hint: '写明为什么这样定。原负责人会看到。',
      limit: ACTION_TEXT_LIMITS.reason,
      lines: 3,
      need: '请写答复。',
    },
  ],
  call: (actionId, values) => ({
    name: 'actions.decideObjection',
    input: {
      actionId,
      reply: wordOf(values, 'reply'),
      ...(wordOf(values, 'answer') === 'change'
        ? {
            newLead: {
              kind: kindOf(values),
              name: wordOf(values, 'name'),
              ...(values.person === null ? {} : { accountId: values.person.id }),
            },
          }
        : {}),
    },
  }),
}
