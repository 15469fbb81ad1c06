import { useRead } from '@/platform/use-api'
import { Notice } from '../notice/Notice'

/** Stands on every page of an official who observes: they read and post nothing, and know it. */
export function ObserverMark() {
  const me = useRead('people.me', {}, { isSteady: true }).data
  if (me?.isObserver !== true) return null
  return <Notice tone="info" text="您是观察员：可以查看，不能发言、附议或投票。" />
}
