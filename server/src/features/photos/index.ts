export { uploadPhoto } from './commands/upload-photo'
export { presentPhoto, thumbUrl, type PhotoReference } from './photo.presenter'
export { ownPhotos } from './photo.store'
