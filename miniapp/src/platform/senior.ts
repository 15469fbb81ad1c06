import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { fontSizeSetting } from './font-size'
import { keepStored, readStored } from './storage'

/** `auto` follows the font size chosen in WeChat; the switch on 我的 decides otherwise. */
export type SeniorChoice = 'auto' | 'on' | 'off'

/** WeChat's standard is 16; from the third step up people clearly asked for large type. */
const LARGE_TYPE_FROM = 19

function wantsLargeType(): boolean {
  return fontSizeSetting() >= LARGE_TYPE_FROM
}

function storedChoice(): SeniorChoice {
  const stored = readStored('senior')
  return stored === 'on' || stored === 'off' ? stored : 'auto'
}

interface SeniorState {
  isSenior: boolean
  choose: (on: boolean) => void
}

const first = storedChoice()

/** 长辈版: larger type and targets on every page. Kept on the phone. */
export const useSenior = create<SeniorState>((set) => ({
  isSenior: first === 'on' || (first === 'auto' && wantsLargeType()),
  choose: (on) => {
    keepStored('senior', on ? 'on' : 'off')
    set({ isSenior: on })
  },
}))

/** Whoever changes the type in WeChat's settings finds it changed here too; a choice made here stays. */
export function followFontSize(): void {
  Taro.onAppShow(() => {
    if (storedChoice() === 'auto') useSenior.setState({ isSenior: wantsLargeType() })
  })
}
