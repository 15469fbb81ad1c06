export { voicesData } from './personal-data.queries'
export { presentVoice } from './voice.presenter'
export { moveVoices, takeVoice, type VoiceReference } from './voice.store'
