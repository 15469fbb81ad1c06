import './app/routes'
import { openDatabase } from './app/service'
import { ConfigError, readConfig } from './config/env'
import { allCommunities } from './features/places/index'
import { appointStreet, type StreetAppointment } from './features/roles/index'

const USAGE = '用法：npm run street:appoint -- 社区名称 手机号'

const SENTENCE: Record<StreetAppointment, string> = {
  appointed: '已设为街道干部：重新打开小程序就能任命社区书记。',
  alreadyHeld: '这个人已经是街道干部。',
  unclear: '这个手机号没有对应唯一的一位注册用户：请先用这个手机号在小程序里注册。',
  tooYoung: '这个人未满 18 周岁，不能任职。',
}

/** Makes somebody who has registered an officer of the street; see docs/OPERATIONS.md. */
async function main([name = '', phone = '']: readonly string[]): Promise<void> {
  if (name === '' || phone === '') throw new ConfigError(USAGE)
  const database = await openDatabase(readConfig())
  try {
    const communities = (await allCommunities()).filter((one) => one.name === name)
    const [community] = communities
    if (community === undefined || communities.length > 1) {
      throw new ConfigError(`没有找到唯一的一个「${name}」，请先运行 npm run community:found。`)
    }
    const become = await appointStreet({ communityId: community._id, phone }, new Date())
    process.stdout.write(`${SENTENCE[become]}\n`)
    if (become === 'unclear' || become === 'tooYoung') process.exitCode = 1
  } finally {
    await database.close()
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
