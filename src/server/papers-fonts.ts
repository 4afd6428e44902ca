/** The font table of a Word file: the faces of an official paper, each with its stand-in. */
import { instead } from '../kit/faces.ts'

/** The font table of the file: `docx` writes one only for fonts that it packs in. 86 is the character set of GB 2312. */
export const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...instead.map(
    ([face, other]) =>
      `<w:font w:name="${face}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  ),
  '</w:fonts>',
].join('')
