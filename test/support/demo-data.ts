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

/**
 * Fills a data folder with the demo's story. Telling it takes hundreds of commands, so it is told once in
 * a run of jest, by `tell`, and copied from then on. Without such a run nothing is done: the service
 * tells the story itself.
 */
export async function fillWithDemo(
  dataDir: string,
  tell: (dataDir: string) => Promise<void>,
): Promise<void> {
  if (SCENES === undefined || !existsSync(SCENES)) return
  const told = path.join(SCENES, 'demo')
  if (isMine(`${told}-begun`)) {
    const telling = `${told}-telling`
    mkdirSync(telling)
    await tell(telling)
    renameSync(telling, told)
  }
  if (await waitFor(told)) cpSync(told, dataDir, { recursive: true })
}
