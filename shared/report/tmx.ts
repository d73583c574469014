import { pairKey } from '../review'
import { isOpen } from './anchors'
import type { NotesModel } from './model'
import { pairRows, type PairRow } from './rows'
import { xmlHead, xmlText, xmlValue } from './xml'

/** A moment as TMX writes it: 20260113T140500Z; nothing for what is not one. */
const tmxDate = (iso: string): string => {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(iso)
  return match === null ? '' : `${match[1]}${match[2]}${match[3]}T${match[4]}${match[5]}${match[6]}Z`
}

/**
 * The pairs that the editor vouches for: marked as checked, or of a story that was signed off; and with nothing in them still
 * flagged, asked or confirmed as an error, which no memory should learn.
 */
export const confirmedPairs = (model: NotesModel): readonly PairRow[] => pairRows(model).filter(({ en, after, entries }) =>
  en.join('').trim() !== '' && after.join('').trim() !== '' && !entries.some(isOpen)
  && (model.input.review.signedOff !== null || model.input.review.checked.includes(pairKey(en, after))))

/** The confirmed pairs as a translation memory, TMX 1.4b. */
export function tmx(model: NotesModel): string {
  const { input } = model
  const date = tmxDate(input.date)
  const who = input.editor ? ` changeid="${xmlValue(input.editor)}"` : ''
  const unit = ({ en, after }: PairRow, i: number): string => `<tu tuid="${i + 1}"${date === '' ? '' : ` changedate="${date}"`}${who}><prop type="x-slug">${xmlText(input.slug)}</prop><tuv xml:lang="en"><seg>${xmlText(en.join('\n'))}</seg></tuv><tuv xml:lang="fr"><seg>${xmlText(after.join('\n'))}</seg></tuv></tu>\n`
  return `${xmlHead.replace(' standalone="yes"', '')}<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header creationtool="Relecture" creationtoolversion="1" datatype="plaintext" segtype="paragraph" adminlang="${input.language}" srclang="en" o-tmf="Relecture"${date === '' ? '' : ` creationdate="${date}"`}/>\n<body>\n${confirmedPairs(model).map(unit).join('')}</body>\n</tmx>\n`
}
