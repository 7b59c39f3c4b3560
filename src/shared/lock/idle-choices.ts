/** After how many minutes without a key or a click Twain can lock itself. */
export const idleChoices = [1, 5, 10, 15, 30, 60] as const
