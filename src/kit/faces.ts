/** The faces that the standard of official papers names (GB/T 9704-2012), and what stands in for each on a machine that lacks it. */

export const faces = { fangSong: '仿宋_GB2312', hei: '黑体', kai: '楷体_GB2312', title: '方正小标宋简体', song: '宋体' } as const

export type Face = (typeof faces)[keyof typeof faces]

/** Windows has had no faces of GB 2312 since Vista, and the title's face is never part of it. */
export const instead: readonly [Face, string][] = [
  [faces.fangSong, '仿宋'],
  [faces.hei, 'SimHei'],
  [faces.kai, '楷体'],
  [faces.title, '宋体'],
  [faces.song, 'SimSun'],
]
