import type { FileStore } from '../../platform/files/file-store'
import type { FeatureRoutes } from '../../platform/http/handler'
import { uploadPhoto } from './commands/upload-photo'
import { presentUpload } from './photo.presenter'

export const photosRoutes = (files: FileStore) =>
  ({
    'photos.upload': async (_input, call) => presentUpload(await uploadPhoto(call, files)),
  }) satisfies FeatureRoutes
