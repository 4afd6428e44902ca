/** Who looks at it, and on which day, over the whole page: on the screen and on paper. */

const tile = (says: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="340" height="220"><text x="20" y="150" transform="rotate(-24 170 110)" font-family="sans-serif" font-size="17" fill="#16273d" fill-opacity="0.09">${says}</text></svg>`

const plain = (says: string): string => says.replace(/[<>&"]/g, '')

export const Watermark = ({ says }: { says: string }) => (
  <div className="watermark" aria-hidden="true" style={{ backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(tile(plain(says)))}")` }} />
)
