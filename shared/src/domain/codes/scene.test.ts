import fc from 'fast-check'
import { CODE_ALPHABET, CODE_LENGTH } from '../households/invitation.rules'
import {
  readScene,
  SCENE_LENGTH_MAX,
  SCENE_PAGE,
  sceneOfPath,
  sceneText,
  type Scene,
} from './scene'

const hex = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from('0123456789abcdef')),
    minLength: length,
    maxLength: length,
  })
const figures = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789')),
  minLength: 6,
  maxLength: 6,
})
const invitation = fc.string({
  unit: fc.constantFrom(...Array.from(CODE_ALPHABET)),
  minLength: CODE_LENGTH,
  maxLength: CODE_LENGTH,
})
const scenes: fc.Arbitrary<Scene> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('item', 'ballot', 'outcome', 'card', 'desk'),
    id: hex(24),
  }),
  fc.record({ kind: fc.constant('checkIn'), id: hex(24), code: figures }),
  fc.record({ kind: fc.constant('household'), code: invitation }),
)

describe('the words of a mini-program code', () => {
  it('are at most 32 characters that WeChat prints, and come back as what they were', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const words = sceneText(scene)

        expect(words.length).toBeLessThanOrEqual(SCENE_LENGTH_MAX)
        expect(words).toMatch(/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/)
        expect(readScene(words)).toEqual(scene)
      }),
    )
  })

  it('are found in the path of a scanned code, escaped once or twice, with a slash or without', () => {
    fc.assert(
      fc.property(scenes, fc.boolean(), fc.integer({ min: 1, max: 2 }), (scene, slash, times) => {
        let words = sceneText(scene)
        for (let time = 0; time < times; time += 1) words = encodeURIComponent(words)
        const path = `${slash ? '/' : ''}${SCENE_PAGE}?scancode_time=1732180000&scene=${words}`

        expect(sceneOfPath(path)).toEqual(scene)
      }),
    )
  })

  it('that are none of ours open nothing, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(readScene(`x=${words}`)).toBeNull()
        expect(sceneOfPath(words)).toBeNull()
        expect(sceneOfPath(`${SCENE_PAGE}?scene=${words}%`)).toBeNull()
      }),
    )
  })

  it('are not stretched: one character more or less is another code', () => {
    const words = sceneText({ kind: 'item', id: 'a'.repeat(24) })

    for (const other of [`${words}0`, words.slice(0, -1), words.toUpperCase(), `${words}\n`]) {
      expect(readScene(other)).toBeNull()
    }
  })
})
