import { mergeInternalComponents } from '@tarojs/shared'
import { ARIA_ATTRIBUTES } from '../../config/aria-attributes'

/** The running half of the accessibility attributes; import it before anything renders. */
if (process.env.TARO_ENV !== 'h5') mergeInternalComponents(ARIA_ATTRIBUTES)
