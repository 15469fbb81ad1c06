import type { Config } from '../config/env'
import { personas } from '../features/people/index'
import type { Service } from './service'

/** The README's tour is walked as the first of the demo's people. */
const TOUR_PEOPLE = 3

/** What the operator reads when the service is up. */
export async function welcomeText(service: Service, config: Config): Promise<string> {
  const lines = [
    '',
    `  邻议已启动：${service.url}`,
    `  接口说明：  ${service.url}/api/docs`,
    `  数据库：    ${config.mongodbUri === null ? `内置数据库（${config.dataDir}）` : '外部 MongoDB'}`,
  ]
  if (config.isDemo) {
    const { items } = await personas(service.clock.now())
    const tour = items.slice(0, TOUR_PEOPLE).map(({ name }) => name)
    lines.push(
      '',
      `  从这里开始：打开网页，依次做一回居民、议事长和社区书记（${tour.join('、')}）；`,
      '              每一步看什么，README 的“走一圈”写着。',
      '',
      '  演示人物（打开网页后选择一位登录）：',
    )
    lines.push(...items.map((one) => `    ${one.name}  ${one.roleText}  ${one.hint}`))
    lines.push(
      '',
      '  微信开发者工具：先运行 npm run build:weapp，再导入本文件夹（小程序目录 miniapp/dist/weapp）。',
    )
  }
  lines.push('', '  按 Ctrl-C 停止。', '', '')
  return lines.join('\n')
}
