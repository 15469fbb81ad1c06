import type { CommandName, RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { FIT } from '../../../platform/content/verdict'
import type { AllRoutes, SessionCall } from '../../../platform/http/handler'
import { loadActor } from '../../people/index'
import type { Chance } from '../chance.rules'
import { drawScene, type Scene } from '../story/pictures'
import { awake, inOffice, type Timeline } from '../timeline.rules'
import type { Ground } from './seed-grids'
import type { Neighbour, Populace } from './seed-residents'

/** A grid of the history with its people. */
export type Stand = Ground & Populace

/** What every telling of the history needs: the time, chance, and the operations of the service. */
export class Telling {
  private readonly actors = new Map<string, Actor>()
  private readonly photos = new Map<string, string>()
  private readonly pictures = new Map<Scene, Buffer>()

  constructor(
    readonly communityId: string,
    readonly routes: AllRoutes,
    readonly time: Timeline,
    readonly stands: readonly Stand[],
    /** The offices of the whole community. */
    readonly staff: { readonly secretary: string; readonly supervisor: string },
  ) {}

  /** Waits so many hours, then for the next in which an office works. */
  async office(hours: number): Promise<void> {
    await this.time.until(inOffice(this.time.now, hours))
  }

  /** Waits so many hours, then for the next in which people are awake. */
  async awake(hours: number): Promise<void> {
    await this.time.until(awake(this.time.now, hours))
  }

  /** Who somebody is does not change in the history, so each is looked up once. */
  async call(accountId: string): Promise<SessionCall> {
    const { now } = this.time
    const actor = this.actors.get(accountId) ?? (await loadActor(this.communityId, accountId, now))
    if (actor === null) throw new Error(`the history has no ${accountId}`)
    this.actors.set(accountId, actor)
    return { actor, now, requestId: 'demo', sessionId: 'demo', content: FIT }
  }

  /**
   * Somebody does something, by the command that people use; not in a transaction, which costs a fifth
   * of the time: nobody acts beside them, and a story that is broken off is told again as a whole.
   */
  async act<Name extends CommandName>(
    accountId: string,
    name: Name,
    input: RequestOf<Name>,
  ): Promise<ResponseOf<Name>> {
    const call = await this.call(accountId)
    const handler = this.routes[name] as unknown as (
      input: RequestOf<Name>,
      call: SessionCall,
    ) => Promise<ResponseOf<Name>>
    return handler(input, call)
  }

  /** A picture that somebody has taken; each takes one of a kind, for they are drawn. */
  async photo(accountId: string, scene: Scene | undefined): Promise<string[]> {
    if (scene === undefined) return []
    const key = `${accountId} ${scene}`
    const known = this.photos.get(key)
    if (known !== undefined) return [known]
    const file = this.pictures.get(scene) ?? (await drawScene(scene))
    this.pictures.set(scene, file)
    const call = await this.call(accountId)
    const { id } = await this.routes['photos.upload']({}, { ...call, file })
    this.photos.set(key, id)
    return [id]
  }
}

/** Where a matter plays, and whose it is. */
export interface Spot {
  readonly stand: Stand
  readonly raiser: Neighbour
}

/** The words of a matter, for the building of whoever raised it. */
export const saidAt = (words: string, { raiser }: Spot): string =>
  words.replaceAll('{楼}', raiser.building.name).replaceAll('{小区}', raiser.building.estate)

/** Those who come to something, readier ones rather than others. */
export function comers(
  neighbours: readonly Neighbour[],
  share: number,
  chance: Chance,
): Neighbour[] {
  return neighbours.filter(({ zeal }) => chance.is(Math.min(1, share * zeal * 1.75)))
}
