import type { IPluginContext } from '@tarojs/service'

interface TemplatePlatform {
  template?: {
    internalComponents: Record<string, Record<string, string>>
    mergeComponents: (ctx: IPluginContext, patch: Record<string, Record<string, string>>) => void
  }
}

/** Taro's word for `longpress`, which it binds on every element that is more than plain. */
const LONG_PRESS = 'bindLongTap'

/**
 * Makes the mini-program's templates fit for everybody: the accessibility attributes are written into
 * them, and the long press is taken out. WeChat gives no tap to an element that heard of a long press,
 * so whoever rests a finger on a button for more than 350 ms, as many elders do, pressed in vain.
 */
export default (
  ctx: IPluginContext,
  { attributes }: { attributes: Record<string, Record<string, string>> },
): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: TemplatePlatform) => {
      const { template } = platform
      if (template === undefined) return
      template.mergeComponents(ctx, attributes)
      for (const component of Object.values(template.internalComponents)) {
        Reflect.deleteProperty(component, LONG_PRESS)
      }
    },
  })
}
