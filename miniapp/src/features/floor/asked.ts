import type { FloorState, MotionView } from '@linyi/shared/contract/floor.contract'
import type { Stance } from '@linyi/shared/domain/floor/motion'
import type { Call } from '@/platform/use-api'

/** Something that is asked once more, or that needs a word, before it is sent. */
export type Asked =
  | {
      readonly kind: 'confirm'
      readonly title: string
      readonly sentence: string
      readonly send: string
      readonly done: string
      readonly call: Call
    }
  | {
      readonly kind: 'text'
      readonly title: string
      readonly sentence?: string
      readonly label: string
      readonly hint: string
      readonly limit: number
      readonly lines: number
      /** What stands in the field at first, such as the motion that is to be changed. */
      readonly first?: string
      readonly placeholder?: string
      readonly send: string
      readonly done: string
      readonly callOf: (text: string) => Call
    }
  | { readonly kind: 'stance'; readonly callOf: (stance: Stance) => Call }
  | { readonly kind: 'put'; readonly motion: MotionView }
  | { readonly kind: 'hands'; readonly motion: MotionView }
  | { readonly kind: 'rule'; readonly point: NonNullable<FloorState['point']> }
  /** Names that cannot preside over this motion: of the chair and of those who took a side. */
  | { readonly kind: 'handOver'; readonly barred: readonly string[] }
  | { readonly kind: 'away'; readonly motion: MotionView; readonly way: 'postpone' | 'refer' }
