import type { ActionView } from '@linyi/shared/domain/actions/action'
import Taro from '@tarojs/taro'
import { instead, move, open } from './moves'
import { PATHS } from './paths'

const inList = (list: string | undefined): string => (list === undefined ? '' : `&list=${list}`)

/** Going to what was decided, published and is worked on, by the name of the place. */
export const goOutcomes = {
  wall: () => {
    open(PATHS.wall)
  },
  outcome: (id: string) => {
    open(PATHS.outcome, id)
  },
  outcomeInstead: (id: string) => {
    void move(() => Taro.redirectTo({ url: `${PATHS.outcome}?id=${id}` }))
  },
  /** The kind is named where the matter waits for no publication by itself. */
  publish: (itemId: string, kind?: string) => {
    const rest = kind === undefined ? '' : `&kind=${kind}`
    void move(() => Taro.navigateTo({ url: `${PATHS.publish}?id=${itemId}${rest}` }))
  },
  /** A draft goes on there, a publication is corrected. */
  editOutcome: (id: string) => {
    open(PATHS.editOutcome, id)
  },
  outcomeDrafts: () => {
    open(PATHS.outcomeDrafts)
  },
  outcomeDraftsInstead: () => {
    void move(() => Taro.redirectTo({ url: PATHS.outcomeDrafts }))
  },
  outcomeVersions: (id: string) => {
    open(PATHS.outcomeVersions, id)
  },
  withdrawOutcome: (id: string) => {
    open(PATHS.withdrawOutcome, id)
  },
  objectToOutcome: (id: string) => {
    open(PATHS.objectToOutcome, id)
  },
  answerObjection: (outcomeId: string, objectionId: string) => {
    const url = `${PATHS.answerObjection}?id=${outcomeId}&about=${objectionId}`
    void move(() => Taro.navigateTo({ url }))
  },
  resolution: (id: string) => {
    open(PATHS.resolution, id)
  },
  resolutionInstead: (id: string) => {
    instead(PATHS.resolution, id)
  },
  /** An act on a resolution; with `about` on one of its dissents. */
  resolutionAct: (id: string, act: string, about?: string) => {
    const rest = about === undefined ? '' : `&about=${about}`
    void move(() => Taro.navigateTo({ url: `${PATHS.resolutionAct}?id=${id}&act=${act}${rest}` }))
  },
  resolutions: () => {
    open(PATHS.resolutions)
  },
  /** With the list it was opened from, a desk keeps that list beside it. */
  action: (id: string, list?: ActionView) => {
    open(PATHS.action, id, inList(list))
  },
  actionInstead: (id: string, list?: ActionView) => {
    instead(PATHS.action, id, inList(list))
  },
  /** An act on a piece of work; with `about` on one of its parts. */
  actionAct: (id: string, act: string, about?: string) => {
    const rest = about === undefined ? '' : `&about=${about}`
    void move(() => Taro.navigateTo({ url: `${PATHS.actionAct}?id=${id}&act=${act}${rest}` }))
  },
  actions: () => {
    open(PATHS.actions)
  },
  /** With `besideId` the work joins a piece that runs already. */
  assignAction: (itemId: string, besideId?: string) => {
    const rest = besideId === undefined ? '' : `&beside=${besideId}`
    void move(() => Taro.navigateTo({ url: `${PATHS.assignAction}?id=${itemId}${rest}` }))
  },
  actionLink: (actionId: string) => {
    open(PATHS.actionLink, actionId)
  },
}
