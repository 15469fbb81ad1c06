export { presentPhoto, thumbUrl } from './photo.presenter'
export { movePhotos, ownPhotos, photoReferences, type PhotoReference } from './photo.store'
export { photosData } from './personal-data.queries'
