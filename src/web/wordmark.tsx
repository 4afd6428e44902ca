/** 明鉴: a small seal and two characters. */

export const Seal = ({ size = 24 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <rect width="24" height="24" rx="4" fill="#a4282a" />
    <circle cx="12" cy="12" r="6.6" fill="none" stroke="#fff" strokeWidth="1.6" />
    <path d="M12 7.2v9.6M7.2 12h9.6" stroke="#fff" strokeWidth="1.1" opacity="0.85" />
    <circle cx="12" cy="12" r="2.2" fill="#fff" />
  </svg>
)

export const Wordmark = () => (
  <span className="wordmark">
    <Seal />
    <b>明鉴</b>
  </span>
)
