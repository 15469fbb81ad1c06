import type { FileStore } from '../../platform/files/file-store'
import type { FeatureRoutes } from '../../platform/http/handler'
import { uploadPhoto } from './commands/upload-photo'

export const photosRoutes = (files: FileStore) =>
  ({
    'photos.upload': (_input, call) => uploadPhoto(call, files),
  }) satisfies FeatureRoutes
