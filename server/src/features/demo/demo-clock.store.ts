import { DemoClockModel } from './demo-clock.model'

const ONLY = 'clock'

export async function saveClockOffset(offsetMs: number): Promise<void> {
  await DemoClockModel.updateOne({ _id: ONLY }, { $set: { offsetMs } }, { upsert: true })
}

/** How far the demo's clock was set forward before the last stop. */
export async function loadClockOffset(): Promise<number> {
  return (await DemoClockModel.findById(ONLY).lean())?.offsetMs ?? 0
}
