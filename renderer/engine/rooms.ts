// The engine's rooms as the worker enters them.
export { check, Readings } from '../../shared/engine'
export { readArticle, writeArticle, guessLanguage, encodingChoices, encodingName, reread, unencodable, articleWith, rolesNow, turningNote, type TextSource } from '../../shared/formats'
export { withRoles } from '../../shared/article/roles'
export { readTermFile } from '../../shared/checks/term-file'
export { notes, preview } from '../../shared/report'
export { parseReview } from '../../shared/review'
