import { ACTION_TEXT_LIMITS } from '@linyi/shared/domain/actions/action'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { daysAfter } from '@/components/act-form/act-days'
import { photoIdsOf, wordOf } from '@/components/act-form/act-form'
import type { ActionForm } from './action-form'
import { KIND_OPTIONS, kindOf } from './actor-kinds'

const PHOTOS_MAX = ACTION_TEXT_LIMITS.photos

export const objectAct: ActionForm = {
  title: '提出分派异议',
  ability: 'objectAssignment',
  note: ({ objectUntil }) =>
    `${deadlineText(new Date(objectUntil))} 前可以提，只有一次。书记一个工作日内答复，答复前期限照常计算。`,
  button: '提出异议',
  done: '已提出，等社区书记答复',
  fields: () => [
    {
      kind: 'text',
      name: 'reason',
      label: '为什么不该由您负责',
      hint: '写明归谁管、依据是什么。',
      limit: ACTION_TEXT_LIMITS.reason,
      lines: 4,
      need: '请写明理由。',
    },
  ],
  call: (actionId, values) => ({
    name: 'actions.objectAssignment',
    input: { actionId, reason: wordOf(values, 'reason') },
  }),
}

export const extendAct: ActionForm = {
  title: '申请延期',
  ability: 'extend',
  note: ({ extensionsLeft }) =>
    extensionsLeft === 0
      ? '延期的次数已经用完。'
      : `还可以延期 ${String(extensionsLeft)} 次。理由会告诉提出人，也会写在办理记录里。`,
  button: '延期并说明理由',
  done: '已延期，理由已告知提出人',
  fields: ({ dueAt }, now) => [
    {
      kind: 'choice',
      name: 'dueOn',
      label: '延到哪天',
      options: daysAfter(new Date(dueAt), now).slice(0, 4),
      isTiles: true,
      need: '请选新的期限。',
    },
    {
      kind: 'text',
      name: 'reason',
      label: '为什么延期',
      limit: ACTION_TEXT_LIMITS.reason,
      lines: 3,
      need: '请写明理由。',
    },
  ],
  call: (actionId, values) => ({
    name: 'actions.extend',
    input: { actionId, dueOn: wordOf(values, 'dueOn'), reason: wordOf(values, 'reason') },
  }),
}

export const infeasibleAct: ActionForm = {
  title: '说明办不到',
  ability: 'declareInfeasible',
  note: '办不到就如实说明。这件议题会退回议事会再议，同一决议下的其他工作也会停下。',
  button: '说明办不到，退回议事会',
  done: '已退回议事会，提出人会收到说明',
  fields: () => [
    {
      kind: 'text',
      name: 'reason',
      label: '为什么办不到',
      hint: '写明试过什么、卡在哪里。居民会看到原文。',
      limit: ACTION_TEXT_LIMITS.text,
      lines: 5,
      need: '请写明原因。',
    },
  ],
  call: (actionId, values) => ({
    name: 'actions.declareInfeasible',
    input: { actionId, reason: wordOf(values, 'reason') },
  }),
}

export const addPartAct: ActionForm = {
  title: '请人协办',
  ability: 'addCoAssignee',
  note: '负责人不变，仍由负责人对整件事负责。协办都完成以后，才能报办结。',
  button: '请他协办',
  done: '已增加协办人',
  fields: ({ dueAt }, now) => [
    {
      kind: 'choice',
      name: 'kind',
      label: '协办的是',
      options: KIND_OPTIONS,
      isTiles: true,
      need: '请选一项。',
    },
    {
      kind: 'text',
      name: 'name',
      label: '单位或怎么称呼',
      hint: '会公开。比如：绿色家园协会、周师傅。',
      limit: ACTION_TEXT_LIMITS.name,
      need: '请写协办的单位或人。',
    },
    {
      kind: 'person',
      name: 'person',
      label: '是本社区居民（可以不选）',
      hint: '选了以后，由本人在小程序里报完成。',
    },
    {
      kind: 'text',
      name: 'task',
      label: '协办什么',
      limit: ACTION_TEXT_LIMITS.task,
      lines: 2,
      need: '请写协办什么。',
    },
    {
      kind: 'choice',
      name: 'dueOn',
      label: '什么时候完成',
      hint: `整件事的期限是 ${deadlineText(new Date(dueAt))}。`,
      options: daysAfter(now, now).slice(0, 4),
      isTiles: true,
      need: '请选期限。',
    },
  ],
  call: (actionId, values) => ({
    name: 'actions.addCoAssignee',
    input: {
      actionId,
      kind: kindOf(values),
      name: wordOf(values, 'name'),
      task: wordOf(values, 'task'),
      dueOn: wordOf(values, 'dueOn'),
      ...(values.person === null ? {} : { accountId: values.person.id }),
    },
  }),
}

/** The part of one helper, which the address names. */
export const finishPartAct = (partId: string): ActionForm => ({
  title: '协办完成',
  ability: 'finishPart',
  button: '这部分办完了',
  done: '已记下，协办完成',
  fields: () => [
    {
      kind: 'photos',
      name: 'photos',
      label: '照片（可以不加）',
      limit: PHOTOS_MAX,
    },
    {
      kind: 'text',
      name: 'text',
      label: '办了什么',
      limit: ACTION_TEXT_LIMITS.text,
      lines: 3,
      need: '请写办了什么。',
    },
  ],
  call: (actionId, values) => ({
    name: 'actions.finishPart',
    input: { actionId, partId, text: wordOf(values, 'text'), photoIds: photoIdsOf(values) },
  }),
})
