import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { deviceText } from '@linyi/shared/domain/people/device'
import { drawCode } from '../../../platform/codes/draw-code'
import type { PublicCall } from '../../../platform/http/handler'
import { openDesk } from '../desk-sign-in.store'

/** The page on which a phone answers; a plain code leads there by its address. */
const PAGE = 'features/people/pages/desk/index'

/**
 * A browser asks to be let in: a code to scan and six figures to type, good for three minutes. Where
 * WeChat draws no code, a plain one and the figures do.
 */
export async function startDesk(
  { site }: RequestOf<'people.openDesk'>,
  { now, userAgent = '' }: PublicCall,
): Promise<ResponseOf<'people.openDesk'>> {
  const { id, secret, figures, expiresAt } = await openDesk(deviceText(userAgent), now)
  const text = `${site}/#/${PAGE}?id=${id}`
  const picture = await drawCode({ scene: { kind: 'desk', id }, text })
  return { secret, figures, picture, expiresAt: expiresAt.toISOString() }
}
