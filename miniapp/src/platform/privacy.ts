import Taro from '@tarojs/taro'
import { create } from 'zustand'

/** What somebody is about to use, by the name of WeChat's function that waits. */
export type PrivacyPurpose = 'photo' | 'voice' | 'file' | 'phone' | 'profile' | 'other'

/** WeChat finds out by this id whether the person tapped the button themselves (WECHAT 10). */
export const AGREE_BUTTON_ID = 'ly-privacy-agree'

interface PrivacyAsk {
  readonly purpose: PrivacyPurpose
}

interface PrivacyState {
  /** The question that is open, if one is. */
  readonly ask: PrivacyAsk | null
  readonly answer: (isAgreed: boolean) => void
}

type Resolve = Parameters<Parameters<typeof Taro.onNeedPrivacyAuthorization>[0]>[0]

const waiting: Resolve[] = []

/** The open question of WeChat's privacy guide; the page in view draws it. */
export const usePrivacy = create<PrivacyState>((set) => ({
  ask: null,
  answer: (isAgreed) => {
    set({ ask: null })
    for (const resolve of waiting.splice(0)) {
      resolve(isAgreed ? { event: 'agree', buttonId: AGREE_BUTTON_ID } : { event: 'disagree' })
    }
  },
}))

const PURPOSES: readonly (readonly [RegExp, PrivacyPurpose])[] = [
  [/choose(Image|Media|Video)|saveImage|camera/i, 'photo'],
  [/record/i, 'voice'],
  [/chooseMessageFile/i, 'file'],
  [/phone/i, 'phone'],
  [/avatar|nickname/i, 'profile'],
]

/** What it is for, by what WeChat calls the function that waits for the answer. */
export function purposeOf(referrer: string | undefined): PrivacyPurpose {
  return PURPOSES.find(([pattern]) => pattern.test(referrer ?? ''))?.[1] ?? 'other'
}

/**
 * Draws the question ourselves instead of WeChat's own sheet: with what it is for, in words, and what
 * works without. WeChat asks only of those who have not agreed yet.
 */
export function followPrivacy(): void {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('onNeedPrivacyAuthorization')) return
  // WeChat tells for what it asks since 2.32.3, and nothing in older versions
  Taro.onNeedPrivacyAuthorization((resolve, about?: { referrer?: string }) => {
    waiting.push(resolve)
    usePrivacy.setState({ ask: { purpose: purposeOf(about?.referrer) } })
  })
}

/** Opens the guide itself, as WeChat keeps it; false when WeChat cannot show it. */
export function openPrivacyGuide(): void {
  Taro.openPrivacyContract({ fail: () => undefined })
}
