export { sweepVoices } from './commands/sweep-voices'
export { voicesData } from './personal-data.queries'
export { presentCheckedVoice, presentPrivateVoice, presentVoice } from './voice.presenter'
export {
  knownVoices,
  moveVoices,
  sentVoices,
  takeVoice,
  voicesByIds,
  type VoiceReference,
} from './voice.store'
