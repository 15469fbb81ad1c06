export { releasePhotos } from './commands/release-photos'
export { uploadPhoto } from './commands/upload-photo'
export { sweepPhotos } from './commands/sweep-photos'
export { photoOfFile } from './photo-files.rules'
export {
  presentCheckedPhoto,
  presentPhoto,
  presentPrivatePhoto,
  presentUpload,
  privateThumbUrl,
  thumbUrl,
} from './photo.presenter'
export {
  knownPhotos,
  movePhotos,
  ownPhotos,
  photoReferences,
  sentPhotos,
  type PhotoReference,
} from './photo.store'
export { photosData } from './personal-data.queries'
