/** A chain of signers, in order. */
export const Signers = ({ signers, lead = '呈', tail }: { signers: readonly string[]; lead?: string; tail?: string }) => (
  <p className="chain small soft">
    {lead}{' '}
    {signers.map((signer) => (
      <span key={signer}>{signer}</span>
    ))}
    {tail && ` ${tail}`}
  </p>
)
