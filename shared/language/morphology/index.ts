export { fold } from './fold'
export { stemEnglish, lemmasEnglish, lemmaKeyEnglish } from './english'
export { stemFrench, lemmasFrench, lemmaKeyFrench } from './french'
