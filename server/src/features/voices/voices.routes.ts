import type { FileStore } from '../../platform/files/file-store'
import type { FeatureRoutes } from '../../platform/http/handler'
import { uploadVoice } from './commands/upload-voice'
import { presentUpload } from './voice.presenter'

export const voicesRoutes = (files: FileStore) =>
  ({
    'voices.upload': async (_input, call) => presentUpload(await uploadVoice(call, files)),
  }) satisfies FeatureRoutes
