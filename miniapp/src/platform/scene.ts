import type { Scene } from '@linyi/shared/domain/codes/scene'
import { PATHS } from './paths'

/** The page that a code leads to. */
export function pageOfScene(scene: Scene): string {
  switch (scene.kind) {
    case 'item':
      return `${PATHS.item}?id=${scene.id}`
    case 'ballot':
      return `${PATHS.ballot}?id=${scene.id}`
    case 'outcome':
      return `${PATHS.outcome}?id=${scene.id}`
    case 'card':
      return `${PATHS.publicCard}?id=${scene.id}`
    case 'desk':
      return `${PATHS.confirmDesk}?id=${scene.id}`
    case 'checkIn':
      return `${PATHS.checkIn}?id=${scene.id}&code=${scene.code}`
    case 'household':
      return `${PATHS.householdCode}?code=${scene.code}`
  }
}

/** Whether whoever passes by may see it, without saying who they are. */
export function isOpenToPassers({ kind }: Scene): boolean {
  return kind === 'card' || kind === 'outcome'
}
