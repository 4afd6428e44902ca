/** Which kinds of file an office files: papers, sheets, pictures, recordings, packed folders of these. Whatever is not named is not taken. */

export const fileKinds = [
  ...(['pdf', 'ofd', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'wps', 'et', 'dps', 'txt', 'csv'] as const),
  ...(['jpg', 'jpeg', 'png', 'tif', 'tiff', 'bmp', 'gif', 'webp', 'mp3', 'wav', 'm4a', 'mp4', 'zip'] as const),
] as const
export type FileKind = (typeof fileKinds)[number]

/** No setting lets a file be larger. */
export const mostMegabytes = 200

/** Pictures that every browser shows by itself, and the exact type that each is given out under. */
export const pictures: Readonly<Partial<Record<FileKind, string>>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  bmp: 'image/bmp',
  webp: 'image/webp',
}

export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The kind that a name says, or none where it is not taken. */
export const kindOf = (name: string): FileKind | undefined => fileKinds.find((kind) => kind === extensionOf(name))
