/** Chinese needs a font, which a bare machine has not: whoever draws pages is told of the one among the dependencies. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fonts = join(import.meta.dirname, '../node_modules/@embedpdf/fonts-sc/fonts')

/** Writes the settings that name the font into a folder, and says where. */
export const fontsFile = (folder: string): string => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'fonts')}</cachedir></fontconfig>`,
  )
  return file
}
