/** Ten in the morning in Beijing. */
export const morningOf = (day: string): Date => new Date(`${day}T02:00:00Z`)
