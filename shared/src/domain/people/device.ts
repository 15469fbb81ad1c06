/** How somebody is signed in: inside WeChat, at a desk that a phone has let in, or as a person of the demo. */
export const DEVICE_KINDS = ['wechat', 'desk', 'demo'] as const

export type DeviceKind = (typeof DEVICE_KINDS)[number]

export const DEVICE_KIND_TEXT: Record<DeviceKind, string> = {
  wechat: '微信',
  desk: '电脑网页',
  demo: '演示登录',
}

type Sign = readonly [RegExp, string]

const MACHINES: readonly Sign[] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙设备'],
  [/iPad/i, '苹果平板'],
  [/iPhone/i, '苹果手机'],
  [/Android/i, '安卓手机'],
  [/Windows/i, 'Windows 电脑'],
  [/Macintosh|Mac OS/i, '苹果电脑'],
  [/Linux|X11/i, 'Linux 电脑'],
]

/** In this order: most browsers name several others beside themselves. */
const PROGRAMS: readonly Sign[] = [
  [/MicroMessenger|wechatdevtools/i, '微信'],
  [/Edg[A-Z]*\//i, 'Edge 浏览器'],
  [/Firefox\//i, '火狐浏览器'],
  [/QQBrowser\//i, 'QQ 浏览器'],
  [/360|QIHU/i, '360 浏览器'],
  [/Chrome\//i, 'Chrome 浏览器'],
  [/Safari\//i, 'Safari 浏览器'],
]

const wordFor = (signs: readonly Sign[], userAgent: string): string[] =>
  signs.filter(([sign]) => sign.test(userAgent)).flatMap(([, word], at) => (at === 0 ? [word] : []))

/**
 * What a device is called to its owner: `Windows 电脑 · Edge 浏览器`. It is made of the words a program
 * sends of itself, so it helps to tell one's own devices apart and proves nothing.
 */
export function deviceText(userAgent: string): string {
  const words = [...wordFor(MACHINES, userAgent), ...wordFor(PROGRAMS, userAgent)]
  return words.length === 0 ? '没有认出的设备' : words.join(' · ')
}
