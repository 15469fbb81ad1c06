import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'

const PATIENCE_MS = 120_000
const LOOK_MS = 100

/** Made by scripts/lib/test-scenes.cjs for one run of jest, and gone with it. */
const SCENES = process.env['LINYI_TEST_SCENES']

function isMine(place: string): boolean {
  try {
    mkdirSync(place)
    return true
  } catch {
    return false
  }
}

async function waitFor(place: string): Promise<boolean> {
  const end = Date.now() + PATIENCE_MS
  while (!existsSync(place) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return existsSync(place)
}

/** What a suite can begin with: a database made ready with nothing in it, or the demo's story. */
export type Scene = 'empty' | 'demo'

/**
 * Fills a data folder with a scene. Making one takes hundreds of commands, so it is made once in a run of
 * jest, by `make`, and copied from then on. Without such a run nothing is done: the service begins by
 * itself.
 */
export async function fillWith(
  scene: Scene,
  dataDir: string,
  make: (dataDir: string) => Promise<void>,
): Promise<void> {
  if (SCENES === undefined || !existsSync(SCENES)) return
  const made = path.join(SCENES, scene)
  if (isMine(`${made}-begun`)) {
    const making = `${made}-making`
    mkdirSync(making)
    await make(making)
    renameSync(making, made)
  }
  if (await waitFor(made)) cpSync(made, dataDir, { recursive: true })
}
