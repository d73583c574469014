import bold from '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'
import regular from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'
import type { FontFiles } from '..'

/** The fonts of the review sheet, more than a megabyte of them: imported when a sheet is asked for, and only then. */
export const fontFiles: FontFiles = { regular, bold }
