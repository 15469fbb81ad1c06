export { sweepVoices } from './commands/sweep-voices'
export { voicesData } from './personal-data.queries'
export { presentPrivateVoice, presentVoice } from './voice.presenter'
export { knownVoices, moveVoices, takeVoice, type VoiceReference } from './voice.store'
