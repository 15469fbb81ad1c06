import type { IconName } from './icon-names'
import { ICON_STROKES } from './icon-strokes.h5'
import './icon.scss'

/**
 * The same outline in a browser, drawn rather than cut out of a picture: every picture is fetched by an
 * address of its own, a millisecond each while the page is laid out.
 */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`ly-icon ly-icon--${name} ${className}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICON_STROKES[name]} />
    </svg>
  )
}
