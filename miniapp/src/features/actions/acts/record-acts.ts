import {
  ACTION_TEXT_LIMITS,
  PHOTO_STAGE_TEXT,
  PHOTO_STAGES,
} from '@linyi/shared/domain/actions/action'
import {
  chosenOf,
  optionsOf,
  photoIdsOf,
  wordOf,
  type ActField,
} from '@/components/act-form/act-form'
import type { ActionForm } from './action-form'

const photos: ActField = {
  kind: 'photos',
  name: 'photos',
  label: '照片（可以不加）',
  limit: ACTION_TEXT_LIMITS.photos,
}

const words = (label: string, hint: string): ActField => ({
  kind: 'text',
  name: 'text',
  label,
  hint,
  limit: ACTION_TEXT_LIMITS.text,
  lines: 4,
  need: '请写情况。',
})

export const progressAct: ActionForm = {
  title: '记一次进展',
  ability: 'addProgress',
  button: '记下并公开',
  done: '已记下，居民看得到',
  fields: () => [
    photos,
    {
      kind: 'choice',
      name: 'stage',
      label: '照片是什么时候的',
      options: optionsOf(PHOTO_STAGES, PHOTO_STAGE_TEXT),
      isTiles: true,
      need: '请选一项。',
      when: (values) => values.photos.length > 0,
    },
    words('进展', '写明做到哪一步、接下来做什么。不要写门牌号和电话。'),
  ],
  call: (actionId, values) => ({
    name: 'actions.addProgress',
    input: {
      actionId,
      text: wordOf(values, 'text'),
      stage: values.photos.length === 0 ? 'during' : chosenOf(PHOTO_STAGES, values, 'stage'),
      photoIds: photoIdsOf(values),
    },
  }),
}

export const visitAct: ActionForm = {
  title: '记一次入户走访',
  ability: 'addProgress',
  button: '记下这次走访',
  done: '已记下这次走访',
  fields: () => [
    words('走访情况', '写明了解到什么、商量好什么。不要写姓名、门牌号和电话。'),
    photos,
  ],
  call: (actionId, values) => ({
    name: 'actions.addVisit',
    input: { actionId, text: wordOf(values, 'text'), photoIds: photoIdsOf(values) },
  }),
}

export const roundAct: ActionForm = {
  title: '记一次协调会',
  ability: 'addProgress',
  button: '记下这次协调',
  done: '已记下这次协调',
  fields: () => [
    {
      kind: 'text',
      name: 'party',
      label: '和哪个单位协调',
      limit: ACTION_TEXT_LIMITS.name,
      need: '请写哪个单位。',
    },
    words('说定了什么', '写明时间、谁来做、什么时候完成。'),
    photos,
  ],
  call: (actionId, values) => ({
    name: 'actions.addRound',
    input: {
      actionId,
      party: wordOf(values, 'party'),
      text: wordOf(values, 'text'),
      photoIds: photoIdsOf(values),
    },
  }),
}
