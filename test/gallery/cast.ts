import type { ApiClient } from '../support/api-client'
import type { TestService } from '../support/test-service'
import { PEOPLE, type Scene, type Who } from './scenes'

/** One of the demo's people, signed in. */
export interface Caller {
  readonly token: string
  readonly client: ApiClient
}

/** Signs everybody in whom the scenes know, and gives them out by who they are. */
export async function signInAll(service: TestService): Promise<(who: Who) => Caller> {
  const { items } = await service.guest.query('people.personas', {})
  const callers = new Map<string, Caller>()
  for (const { id, name } of items) {
    const { token } = await service.guest.command('people.signIn', { personaId: id })
    callers.set(name, { token, client: service.as(token) })
  }
  return (who) => {
    const caller = callers.get(PEOPLE[who])
    if (caller === undefined) throw new Error(`the demo has no ${PEOPLE[who]}`)
    return caller
  }
}

const OBJECTION = '还没有到我们楼来听意见，请先到现场看一看再定。'

/** One objection that waits for its answer, against the first publication that is still on notice. */
export async function leaveObjection(callerOf: (who: Who) => Caller): Promise<void> {
  const { client } = callerOf('elder')
  const { items } = await client.query('outcomes.list', {})
  for (const { id: outcomeId } of items) {
    const { abilities } = await client.query('outcomes.info', { outcomeId })
    if (!abilities.object.allowed) continue
    await client.command('outcomes.object', { outcomeId, text: OBJECTION })
    return
  }
}

/** What a scene's address ends with; it says where the demo has nothing for it. */
export async function wordsOf(scene: Scene, caller: Caller | null): Promise<string> {
  const words = caller === null ? '' : ((await scene.words?.(caller.client)) ?? '')
  if (scene.words !== undefined && words === '') {
    process.stderr.write(`the demo has nothing for ${scene.page} (${scene.about})\n`)
  }
  return words
}

/** What a signed-in person's browser keeps, as `platform/storage` writes it. */
export const keptOf = (token: string | null, isSenior: boolean): Record<string, string> =>
  Object.fromEntries(
    // the introduction has a page of its own among the scenes
    Object.entries({ session: token, senior: isSenior ? 'on' : null, introduced: true }).flatMap(
      ([key, value]) =>
        value === null ? [] : [[`linyi.${key}`, JSON.stringify({ data: JSON.stringify(value) })]],
    ),
  )

/** The words behind an option of a program: `--view phone,desk`. */
export function optionOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args[at + 1]
}

export const picked = <Name extends string>(
  given: string | undefined,
  all: readonly Name[],
): Name[] => all.filter((one) => given === undefined || given.split(',').includes(one))

/** Pages whose name holds one of the words behind `--page`: every page without it. */
export const pagesOf =
  (given: string | undefined) =>
  (page: string): boolean =>
    given === undefined || given.split(',').some((word) => page.includes(word))
