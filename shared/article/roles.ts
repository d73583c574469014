import { paragraph, type Language, type Paragraph } from './types'
export function withRoles(_language: Language, texts: readonly string[]): Paragraph[] {
  return texts.map(text => paragraph(text))
}
