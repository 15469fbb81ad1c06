import type { IPluginContext } from '@tarojs/service'

interface TemplatePlatform {
  template?: {
    mergeComponents: (ctx: IPluginContext, patch: Record<string, Record<string, string>>) => void
  }
}

/** Writes the accessibility attributes into the mini-program's templates. */
export default (
  ctx: IPluginContext,
  { attributes }: { attributes: Record<string, Record<string, string>> },
): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: TemplatePlatform) => {
      platform.template?.mergeComponents(ctx, attributes)
    },
  })
}
