import { ACTION_TEXT_LIMITS } from '@linyi/shared/domain/actions/action'
import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { Ability } from '@linyi/shared/contract/fields'
import { daysAfter } from '@/components/act-form/act-days'
import { fenOf, isChosen, wordOf, type SubjectForm } from '@/components/act-form/act-form'
import { KIND_OPTIONS, kindOf } from './actor-kinds'

/** An item whose work is given to somebody: the first piece of it, or another beside those that run. */
export interface Assignable {
  readonly item: ItemInfo
  readonly abilities: { readonly assign: Ability }
}

const BUDGET_DIGITS = 8

/** Who does which piece of the work, by when and with how much. */
export const assignAct: SubjectForm<Assignable, 'assign'> = {
  title: '安排落实',
  ability: 'assign',
  note: '一项工作只有一个负责人，接了不能转手。要几家一起办的，分成几项，或请负责人加协办。',
  button: '安排落实',
  done: '已安排落实',
  fields: (_subject, now) => [
    {
      kind: 'text',
      name: 'task',
      label: '做什么',
      hint: '写到能验收：在哪里、做多少、做成什么样。',
      limit: ACTION_TEXT_LIMITS.task,
      lines: 3,
      need: '请写做什么。',
    },
    {
      kind: 'choice',
      name: 'kind',
      label: '谁来做',
      options: KIND_OPTIONS,
      isTiles: true,
      need: '请选一项。',
    },
    {
      kind: 'text',
      name: 'lead',
      label: '负责人',
      hint: '单位或怎么称呼，会公开。',
      limit: ACTION_TEXT_LIMITS.name,
      need: '请写谁负责。',
    },
    {
      kind: 'person',
      name: 'leadId',
      label: '是本社区居民（可以不选）',
      hint: '选了以后，由本人在小程序里拍照报办结；不选由网格员代报。',
      when: ({ words }) => words['kind'] !== undefined && words['kind'] !== 'outsideBody',
    },
    {
      kind: 'text',
      name: 'contact',
      label: '联系方式（可以不写）',
      hint: '单位的公开电话。外部单位安排好以后，可以发办理链接给对方。',
      limit: ACTION_TEXT_LIMITS.contact,
      when: isChosen('kind', 'outsideBody'),
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
      limit: BUDGET_DIGITS,
      isFigure: true,
    },
  ],
  call: (itemId, values) => {
    const kind = kindOf(values)
    const budget = fenOf(values, 'budget')
    const isOutside = kind === 'outsideBody'
    return {
      name: 'actions.assign',
      input: {
        itemId,
        kind,
        lead: wordOf(values, 'lead'),
        task: wordOf(values, 'task'),
        dueOn: wordOf(values, 'dueOn'),
        contact: isOutside ? wordOf(values, 'contact') : '',
        ...(isOutside || values.person === null ? {} : { leadId: values.person.id }),
        ...(budget === null ? {} : { budget }),
      },
    }
  },
}
