import { shanghaiParts } from '@linyi/shared/domain/calendar/shanghai-day'
import type { Device } from '@linyi/shared/contract/sign-in.contract'
import { DEVICE_KIND_TEXT } from '@linyi/shared/domain/people/device'
import { dateText } from '@linyi/shared/domain/text/date-text'

/** Words of the page that lists where somebody is signed in. */
export const DEVICES_TEXT = {
  title: '登录的设备',
  intro: '这些设备能用您的身份办事。有不认识的，马上让它退出。',
  desk: '登录电脑',
  deskNote: '在电脑上办事时，用手机确认登录',
  isThis: '正在使用的这台',
  end: '让它退出',
  endTitle: '让这台设备退出登录？',
  endSentence: '退出后，那台设备要重新登录才能再用，没有提交的内容会丢失。',
  endConfirm: '确认让它退出',
  ended: '那台设备已退出登录',
  endOthers: '让其他设备都退出',
  endOthersTitle: '让其他设备都退出登录？',
  endOthersSentence: (count: number) =>
    `除了您正在用的这台，其他 ${String(count)} 台都要重新登录才能再用，没有提交的内容会丢失。`,
  endOthersConfirm: '确认让其他设备都退出',
  othersEnded: '其他设备都已退出登录',
  lost: '手机丢了？请先在别的手机上登录微信，再在这里让旧手机退出。',
} as const

const HOUR_MS = 60 * 60 * 1000

/** The hour in which a device was used last: no finer than the service keeps it. */
export function seenText(seenAt: Date, now: Date): string {
  if (now.getTime() - seenAt.getTime() < HOUR_MS) return '刚才用过'
  return `${dateText(seenAt)} ${String(shanghaiParts(seenAt).hour)} 点多用过`
}

/** `电脑网页，11月20日起登录`. */
export function sinceText({ kind, since }: Pick<Device, 'kind' | 'since'>): string {
  return `${DEVICE_KIND_TEXT[kind]}，${dateText(new Date(since))}起登录`
}
